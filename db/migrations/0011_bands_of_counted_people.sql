CREATE TABLE "auth"."counted_name" (
	"team_id" uuid NOT NULL,
	"meaning" text NOT NULL,
	"words" text,
	"people" smallint NOT NULL,
	"reached" smallint,
	"able" smallint,
	CONSTRAINT "counted_name_team_id_meaning_pk" PRIMARY KEY("team_id","meaning")
);
--> statement-breakpoint
CREATE TABLE "auth"."counted_week" (
	"team_id" uuid NOT NULL,
	"week" date NOT NULL,
	"people" smallint,
	CONSTRAINT "counted_week_team_id_week_pk" PRIMARY KEY("team_id","week")
);
--> statement-breakpoint
CREATE TABLE "auth"."noise_key" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "noise_key_only" CHECK ("auth"."noise_key"."only")
);
--> statement-breakpoint
CREATE TABLE "auth"."team_count" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"readers" uuid[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth"."counted_name" ADD CONSTRAINT "counted_name_team_id_team_count_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "auth"."team_count"("team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."counted_week" ADD CONSTRAINT "counted_week_team_id_team_count_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "auth"."team_count"("team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."team_count" ADD CONSTRAINT "team_count_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- The noise of this database's figures: made here once, read by nobody but the functions that draw it.
INSERT INTO "auth"."noise_key" ("value") VALUES (encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));
