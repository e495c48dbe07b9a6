CREATE TABLE "meaning" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "meaning_owner_id_node_id_pk" PRIMARY KEY("owner_id","node_id")
);
--> statement-breakpoint
CREATE TABLE "origin" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"origin_id" uuid NOT NULL,
	CONSTRAINT "origin_owner_id_node_id_pk" PRIMARY KEY("owner_id","node_id")
);
--> statement-breakpoint
CREATE TABLE "framework" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_owner_id_id_pk" PRIMARY KEY("owner_id","id"),
	CONSTRAINT "framework_id" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "framework_edition" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"framework_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_edition_owner_id_id_pk" PRIMARY KEY("owner_id","id"),
	CONSTRAINT "framework_edition_id" UNIQUE("id"),
	CONSTRAINT "framework_edition_number" UNIQUE("owner_id","framework_id","number"),
	CONSTRAINT "framework_edition_number_counts" CHECK ("framework_edition"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "framework_offer" (
	"owner_id" uuid NOT NULL,
	"framework_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"offered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_offer_owner_id_framework_id_team_id_pk" PRIMARY KEY("owner_id","framework_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "framework_use" (
	"owner_id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"framework_id" uuid NOT NULL,
	"began" integer NOT NULL,
	"seen" integer NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_use_owner_id_analysis_id_framework_id_pk" PRIMARY KEY("owner_id","analysis_id","framework_id")
);
--> statement-breakpoint
ALTER TABLE "meaning" ADD CONSTRAINT "meaning_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origin" ADD CONSTRAINT "origin_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework" ADD CONSTRAINT "framework_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_edition" ADD CONSTRAINT "framework_edition_framework" FOREIGN KEY ("owner_id","framework_id") REFERENCES "public"."framework"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_offer" ADD CONSTRAINT "framework_offer_framework" FOREIGN KEY ("owner_id","framework_id") REFERENCES "public"."framework"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_offer" ADD CONSTRAINT "framework_offer_membership" FOREIGN KEY ("team_id","owner_id") REFERENCES "public"."membership"("team_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_use" ADD CONSTRAINT "framework_use_owner_id_analysis_id_analysis_owner_id_id_fk" FOREIGN KEY ("owner_id","analysis_id") REFERENCES "public"."analysis"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_use" ADD CONSTRAINT "framework_use_framework" FOREIGN KEY ("author_id","framework_id") REFERENCES "public"."framework"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "framework_offer_team" ON "framework_offer" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "framework_use_author" ON "framework_use" USING btree ("author_id","framework_id");