CREATE TABLE "checkpoint" (
	"owner_id" uuid NOT NULL,
	"format" integer NOT NULL,
	"revision" bigint NOT NULL,
	"document" jsonb NOT NULL,
	"deleted" jsonb NOT NULL,
	"bytes" integer NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checkpoint_owner_id_format_revision_pk" PRIMARY KEY("owner_id","format","revision")
);
--> statement-breakpoint
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "operation_imported" ON "operation" USING btree ("owner_id","at") WHERE substr("operation"."id"::text, 15, 1) = '5';--> statement-breakpoint
CREATE INDEX "operation_suggested" ON "operation" USING btree ("owner_id","revision") WHERE "operation"."suggestion_id" is not null;--> statement-breakpoint
CREATE INDEX "operation_rated" ON "operation" USING btree ("owner_id","revision","index") WHERE "operation"."body" ->> 'kind' = 'level';