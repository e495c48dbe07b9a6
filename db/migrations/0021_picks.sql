CREATE TABLE "pick" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"week" date NOT NULL,
	CONSTRAINT "pick_owner_id_node_id_pk" PRIMARY KEY("owner_id","node_id"),
	CONSTRAINT "pick_week" CHECK (extract(isodow from "pick"."week") = 1)
);
--> statement-breakpoint
ALTER TABLE "pick" ADD CONSTRAINT "pick_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;