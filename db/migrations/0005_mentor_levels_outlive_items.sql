ALTER TABLE "mentor_level" DROP CONSTRAINT "mentor_level_node";
--> statement-breakpoint
ALTER TABLE "mentor_level" ADD CONSTRAINT "mentor_level_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;