CREATE TABLE "auth"."pause" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"owner_id" uuid,
	"target" uuid NOT NULL,
	"kept" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth"."account" ADD COLUMN "reset_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD COLUMN "reset_ended" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "auth"."pause" ADD CONSTRAINT "pause_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."pause" ADD CONSTRAINT "pause_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pause_person" ON "auth"."pause" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "pause_owner" ON "auth"."pause" USING btree ("owner_id");