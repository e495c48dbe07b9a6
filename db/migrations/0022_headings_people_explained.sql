CREATE TABLE "heading_answer" (
	"owner_id" uuid NOT NULL,
	"heading" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "heading_answer_owner_id_heading_pk" PRIMARY KEY("owner_id","heading")
);
--> statement-breakpoint
ALTER TABLE "heading_answer" ADD CONSTRAINT "heading_answer_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;