CREATE TABLE "auth"."invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"wanted" text NOT NULL,
	"person_id" uuid NOT NULL,
	"analyses" uuid[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"followed_by" uuid,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "look" (
	"owner_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"page" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "look_owner_id_viewer_id_page_day_pk" PRIMARY KEY("owner_id","viewer_id","page","day")
);
--> statement-breakpoint
CREATE TABLE "mentorship" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "mentorship_owner_id_id_pk" PRIMARY KEY("owner_id","id")
);
--> statement-breakpoint
CREATE TABLE "opening" (
	"owner_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	CONSTRAINT "opening_owner_id_mentorship_id_analysis_id_pk" PRIMARY KEY("owner_id","mentorship_id","analysis_id")
);
--> statement-breakpoint
ALTER TABLE "auth"."invitation" ADD CONSTRAINT "invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."invitation" ADD CONSTRAINT "invitation_followed_by_person_id_fk" FOREIGN KEY ("followed_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_viewer_id_person_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_mentor_id_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_mentorship" FOREIGN KEY ("owner_id","mentorship_id") REFERENCES "public"."mentorship"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_analysis" FOREIGN KEY ("owner_id","analysis_id") REFERENCES "public"."analysis"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "look_viewer" ON "look" USING btree ("viewer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentorship_active" ON "mentorship" USING btree ("mentor_id","owner_id") WHERE "mentorship"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "opening_of_analysis" ON "opening" USING btree ("owner_id","analysis_id");