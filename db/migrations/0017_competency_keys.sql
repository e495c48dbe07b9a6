CREATE TABLE "competency_key" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "competency_key_owner_id_node_id_key_pk" PRIMARY KEY("owner_id","node_id","key")
);
--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "key_version" text;--> statement-breakpoint
ALTER TABLE "competency_key" ADD CONSTRAINT "competency_key_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;