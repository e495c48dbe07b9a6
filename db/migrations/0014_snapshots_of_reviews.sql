CREATE TABLE "snapshot" (
	"owner_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"analysis_id" uuid,
	"mentor_id" uuid,
	"lasts_with" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "snapshot_owner_id_id_pk" PRIMARY KEY("owner_id","id"),
	CONSTRAINT "snapshot_part" UNIQUE NULLS NOT DISTINCT("owner_id","review_id","analysis_id")
);
--> statement-breakpoint
DROP INDEX "operation_section";--> statement-breakpoint
ALTER TABLE "opening" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_mentor_id_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_review" FOREIGN KEY ("owner_id","review_id") REFERENCES "public"."review"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "snapshot_mentor" ON "snapshot" USING btree ("mentor_id","owner_id","taken_at");--> statement-breakpoint
CREATE INDEX "operation_made" ON "operation" USING btree ("owner_id") WHERE "operation"."body" ->> 'kind' = 'section';--> statement-breakpoint
CREATE INDEX "operation_section" ON "operation" USING btree ("owner_id","section_id","revision");