CREATE TABLE "auth"."team_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"team_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "comment_owner_id_id_pk" PRIMARY KEY("owner_id","id")
);
--> statement-breakpoint
CREATE TABLE "mentor_level" (
	"owner_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"value" smallint NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mentor_level_owner_id_node_id_mentor_id_pk" PRIMARY KEY("owner_id","node_id","mentor_id"),
	CONSTRAINT "mentor_level_value" CHECK ("mentor_level"."value" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "review" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	"mentor_id" uuid,
	"request" text DEFAULT '' NOT NULL,
	"requested_at" timestamp with time zone,
	"verdict" text,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "review_owner_id_id_pk" PRIMARY KEY("owner_id","id"),
	CONSTRAINT "review_verdict" CHECK ("review"."verdict" in ('approve', 'changes', 'comment'))
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"node_id" uuid,
	"quote" text,
	"text" text NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"outcome" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "suggestion_owner_id_id_pk" PRIMARY KEY("owner_id","id"),
	CONSTRAINT "suggestion_kind" CHECK ("suggestion"."kind" in ('competency', 'todo', 'words')),
	CONSTRAINT "suggestion_outcome" CHECK ("suggestion"."outcome" in ('accepted', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "thread" (
	"owner_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"analysis_id" uuid,
	"section_id" uuid NOT NULL,
	"node_id" uuid,
	"quote" text NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	CONSTRAINT "thread_owner_id_id_pk" PRIMARY KEY("owner_id","id")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"team_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"leads" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_team_id_person_id_pk" PRIMARY KEY("team_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "sharing" (
	"owner_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	"mode" text NOT NULL,
	"kys" boolean DEFAULT false NOT NULL,
	CONSTRAINT "sharing_owner_id_team_id_pk" PRIMARY KEY("owner_id","team_id"),
	CONSTRAINT "sharing_mode" CHECK ("sharing"."mode" in ('named', 'counted')),
	CONSTRAINT "sharing_kys" CHECK (not "sharing"."kys" or "sharing"."mode" = 'named')
);
--> statement-breakpoint
CREATE TABLE "team" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"founded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "suggestion_id" uuid;--> statement-breakpoint
ALTER TABLE "auth"."team_invitation" ADD CONSTRAINT "team_invitation_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."team_invitation" ADD CONSTRAINT "team_invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_owner_id_thread_id_thread_owner_id_id_fk" FOREIGN KEY ("owner_id","thread_id") REFERENCES "public"."thread"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_level" ADD CONSTRAINT "mentor_level_mentor_id_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_level" ADD CONSTRAINT "mentor_level_node" FOREIGN KEY ("owner_id","node_id") REFERENCES "public"."node"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_mentor_id_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_owner_id_analysis_id_analysis_owner_id_id_fk" FOREIGN KEY ("owner_id","analysis_id") REFERENCES "public"."analysis"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_owner_id_analysis_id_analysis_owner_id_id_fk" FOREIGN KEY ("owner_id","analysis_id") REFERENCES "public"."analysis"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_resolved_by_person_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_owner_id_analysis_id_analysis_owner_id_id_fk" FOREIGN KEY ("owner_id","analysis_id") REFERENCES "public"."analysis"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing" ADD CONSTRAINT "sharing_membership" FOREIGN KEY ("team_id","owner_id") REFERENCES "public"."membership"("team_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing" ADD CONSTRAINT "sharing_owner_id_analysis_id_analysis_owner_id_id_fk" FOREIGN KEY ("owner_id","analysis_id") REFERENCES "public"."analysis"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team" ADD CONSTRAINT "team_founded_by_person_id_fk" FOREIGN KEY ("founded_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_thread" ON "comment" USING btree ("owner_id","thread_id");--> statement-breakpoint
CREATE INDEX "comment_author" ON "comment" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "mentor_level_mentor" ON "mentor_level" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "review_analysis" ON "review" USING btree ("owner_id","analysis_id");--> statement-breakpoint
CREATE INDEX "review_mentor" ON "review" USING btree ("mentor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_one_request" ON "review" USING btree ("owner_id","mentor_id","analysis_id") WHERE "review"."answered_at" is null and "review"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "suggestion_analysis" ON "suggestion" USING btree ("owner_id","analysis_id");--> statement-breakpoint
CREATE INDEX "suggestion_author" ON "suggestion" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "thread_analysis" ON "thread" USING btree ("owner_id","analysis_id");--> statement-breakpoint
CREATE INDEX "thread_author" ON "thread" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sharing_team" ON "sharing" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "invitation_person" ON "auth"."invitation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "operation_at" ON "operation" USING btree ("owner_id","at");