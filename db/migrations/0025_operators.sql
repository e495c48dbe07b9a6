CREATE TABLE "auth"."archive_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."deed" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"person_id" uuid,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."site_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "site_invitation_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "site_invitation_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "auth"."account" ADD COLUMN "signed_in_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD COLUMN "disabled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD COLUMN "operator_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "auth"."pause" ADD COLUMN "by_operator" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "auth"."archive_link" ADD CONSTRAINT "archive_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deed_at" ON "auth"."deed" USING btree ("at");--> statement-breakpoint
CREATE INDEX "deed_person" ON "auth"."deed" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "session_person" ON "auth"."session" USING btree ("person_id");