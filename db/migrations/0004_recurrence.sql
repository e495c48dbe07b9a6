CREATE TABLE "recurrence" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"rule" text NOT NULL,
	CONSTRAINT "recurrence_owner_id_node_id_pk" PRIMARY KEY("owner_id","node_id"),
	CONSTRAINT "recurrence_rule" CHECK (rule ~ '^(FREQ=DAILY|FREQ=WEEKLY\u003bBYDAY=(MO|TU|WE|TH|FR|SA|SU|MO,TU,WE,TH,FR)|FREQ=MONTHLY\u003bBYMONTHDAY=([1-9]|1[0-9]|2[0-8]|28,29(,30(,31)?)?\u003bBYSETPOS=-1))$')
);
--> statement-breakpoint
ALTER TABLE "recurrence" ADD CONSTRAINT "recurrence_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;