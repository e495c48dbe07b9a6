CREATE TABLE "thread_reader" (
	"owner_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "thread_reader_owner_id_thread_id_person_id_pk" PRIMARY KEY("owner_id","thread_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "thread_reader" ADD CONSTRAINT "thread_reader_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reader" ADD CONSTRAINT "thread_reader_owner_id_thread_id_thread_owner_id_id_fk" FOREIGN KEY ("owner_id","thread_id") REFERENCES "public"."thread"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_reader_person" ON "thread_reader" USING btree ("person_id","owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "thread_id" ON "thread" USING btree ("id");--> statement-breakpoint
-- Who could read the conversations of before: whoever began one or wrote in it, and, where the owner began it, the mentors of that time.
INSERT INTO "thread_reader" ("owner_id", "thread_id", "person_id")
SELECT t."owner_id", t."id", t."author_id" FROM "thread" t WHERE t."author_id" <> t."owner_id"
UNION SELECT c."owner_id", c."thread_id", c."author_id" FROM "comment" c WHERE c."author_id" <> c."owner_id"
UNION SELECT t."owner_id", t."id", m."mentor_id" FROM "thread" t
  JOIN "mentorship" m ON m."owner_id" = t."owner_id" AND m."accepted_at" <= t."created_at" AND (m."ended_at" IS NULL OR m."ended_at" > t."created_at")
  WHERE t."author_id" = t."owner_id";
