CREATE TABLE "effort" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"effort" text NOT NULL,
	CONSTRAINT "effort_owner_id_node_id_pk" PRIMARY KEY("owner_id","node_id"),
	CONSTRAINT "effort_effort" CHECK ("effort"."effort" in ('short', 'hours', 'long'))
);
--> statement-breakpoint
ALTER TABLE "effort" ADD CONSTRAINT "effort_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;