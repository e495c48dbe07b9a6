ALTER TABLE "sharing" ADD COLUMN "opened_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "analysis_id" ON "analysis" USING btree ("id");--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_draft" CHECK ("suggestion"."sent_at" is not null or ("suggestion"."outcome" is null and "suggestion"."answered_at" is null));--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_draft" CHECK ("thread"."sent_at" is not null or ("thread"."resolved_at" is null and "thread"."resolved_by" is null));