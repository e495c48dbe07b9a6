CREATE TABLE "thread_seen" (
	"owner_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_seen_owner_id_about_id_thread_id_pk" PRIMARY KEY("owner_id","about_id","thread_id")
);
--> statement-breakpoint
ALTER TABLE "thread_seen" ADD CONSTRAINT "thread_seen_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_seen" ADD CONSTRAINT "thread_seen_about_id_thread_id_thread_owner_id_id_fk" FOREIGN KEY ("about_id","thread_id") REFERENCES "public"."thread"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_seen_thread" ON "thread_seen" USING btree ("about_id","thread_id");--> statement-breakpoint
-- What was said before anybody kept what was read is no news.
INSERT INTO "thread_seen" ("owner_id", "about_id", "thread_id", "seen_at")
	SELECT "owner_id", "owner_id", "id", now() FROM "thread" WHERE "sent_at" IS NOT NULL
	UNION SELECT "person_id", "owner_id", "thread_id", now() FROM "thread_reader";
