CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."device" (
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "device_token_hash_person_id_pk" PRIMARY KEY("token_hash","person_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."provider" (
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "provider_provider_subject_pk" PRIMARY KEY("provider","subject")
);
--> statement-breakpoint
CREATE TABLE "auth"."reset" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text,
	"address" "inet",
	CONSTRAINT "session_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "analysis" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"current" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "analysis_owner_id_id_pk" PRIMARY KEY("owner_id","id")
);
--> statement-breakpoint
CREATE TABLE "dismissal" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	CONSTRAINT "dismissal_owner_id_node_id_competency_id_pk" PRIMARY KEY("owner_id","node_id","competency_id")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "evidence_owner_id_id_pk" PRIMARY KEY("owner_id","id")
);
--> statement-breakpoint
CREATE TABLE "level" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" smallint NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "level_owner_id_node_id_kind_pk" PRIMARY KEY("owner_id","node_id","kind"),
	CONSTRAINT "level_kind" CHECK ("level"."kind" in ('target', 'self')),
	CONSTRAINT "level_value" CHECK ("level"."value" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "link" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	CONSTRAINT "link_owner_id_node_id_competency_id_pk" PRIMARY KEY("owner_id","node_id","competency_id")
);
--> statement-breakpoint
CREATE TABLE "choice" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	CONSTRAINT "choice_owner_id_node_id_pk" PRIMARY KEY("owner_id","node_id")
);
--> statement-breakpoint
CREATE TABLE "node" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"parent_id" uuid,
	"position" text COLLATE "C" NOT NULL,
	"form" text NOT NULL,
	"box" text NOT NULL,
	"start" integer,
	"text" text NOT NULL,
	"is_goal" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "node_owner_id_id_pk" PRIMARY KEY("owner_id","id"),
	CONSTRAINT "node_form" CHECK ("node"."form" in ('bullet', 'ordered', 'paragraph', 'quote', 'raw')),
	CONSTRAINT "node_box" CHECK ("node"."box" in ('none', 'open', 'done'))
);
--> statement-breakpoint
CREATE TABLE "operation" (
	"owner_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"index" integer NOT NULL,
	"id" uuid NOT NULL,
	"section_id" uuid,
	"actor_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operation_owner_id_revision_index_pk" PRIMARY KEY("owner_id","revision","index"),
	CONSTRAINT "operation_id" UNIQUE("owner_id","id")
);
--> statement-breakpoint
CREATE TABLE "section" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"analysis_id" uuid,
	"kind" text NOT NULL,
	"heading" text,
	"position" text COLLATE "C" NOT NULL,
	CONSTRAINT "section_owner_id_id_pk" PRIMARY KEY("owner_id","id"),
	CONSTRAINT "section_kind" CHECK (kind in ('name', 'part', 'strength', 'readme', 'goals', 'goal', 'required', 'state', 'gap', 'state_gap', 'todo', 'other'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"locale" text NOT NULL,
	"time_zone" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"number" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "completion" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "completion_owner_id_node_id_day_pk" PRIMARY KEY("owner_id","node_id","day")
);
--> statement-breakpoint
CREATE TABLE "due" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "due_owner_id_node_id_pk" PRIMARY KEY("owner_id","node_id")
);
--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."device" ADD CONSTRAINT "device_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."provider" ADD CONSTRAINT "provider_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."reset" ADD CONSTRAINT "reset_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis" ADD CONSTRAINT "analysis_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_owner_id_competency_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","competency_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_owner_id_competency_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","competency_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level" ADD CONSTRAINT "level_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level" ADD CONSTRAINT "level_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_owner_id_competency_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","competency_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "choice" ADD CONSTRAINT "choice_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "choice" ADD CONSTRAINT "choice_owner_id_goal_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node" ADD CONSTRAINT "node_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node" ADD CONSTRAINT "node_owner_id_section_id_section_owner_id_id_fk" FOREIGN KEY ("owner_id","section_id") REFERENCES "public"."section"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node" ADD CONSTRAINT "node_owner_id_parent_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","parent_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operation" ADD CONSTRAINT "operation_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_owner_id_analysis_id_analysis_owner_id_id_fk" FOREIGN KEY ("owner_id","analysis_id") REFERENCES "public"."analysis"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion" ADD CONSTRAINT "completion_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due" ADD CONSTRAINT "due_owner_id_node_id_node_owner_id_id_fk" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "analysis_one_current" ON "analysis" USING btree ("owner_id") WHERE "analysis"."current";--> statement-breakpoint
CREATE INDEX "dismissal_competency" ON "dismissal" USING btree ("owner_id","competency_id");--> statement-breakpoint
CREATE INDEX "evidence_competency" ON "evidence" USING btree ("owner_id","competency_id");--> statement-breakpoint
CREATE INDEX "link_competency" ON "link" USING btree ("owner_id","competency_id");--> statement-breakpoint
CREATE INDEX "choice_goal" ON "choice" USING btree ("owner_id","goal_id");--> statement-breakpoint
CREATE INDEX "node_section" ON "node" USING btree ("owner_id","section_id");--> statement-breakpoint
CREATE INDEX "node_parent" ON "node" USING btree ("owner_id","parent_id");--> statement-breakpoint
CREATE INDEX "operation_section" ON "operation" USING btree ("owner_id","section_id");--> statement-breakpoint
CREATE INDEX "section_analysis" ON "section" USING btree ("owner_id","analysis_id");