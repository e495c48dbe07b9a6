CREATE TABLE "sharing_lead" (
	"owner_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"open" boolean NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now(),
	CONSTRAINT "sharing_lead_owner_id_team_id_lead_id_pk" PRIMARY KEY("owner_id","team_id","lead_id"),
	CONSTRAINT "sharing_lead_other" CHECK ("sharing_lead"."lead_id" <> "sharing_lead"."owner_id")
);
--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "lead_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "offer" text;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "offered_by" uuid;--> statement-breakpoint
ALTER TABLE "sharing_lead" ADD CONSTRAINT "sharing_lead_sharing" FOREIGN KEY ("owner_id","team_id") REFERENCES "public"."sharing"("owner_id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_lead" ADD CONSTRAINT "sharing_lead_membership" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."membership"("team_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sharing_lead_lead" ON "sharing_lead" USING btree ("lead_id","team_id");--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_offered_by_person_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_offer" CHECK ("membership"."offer" in ('lead', 'hand'));
--> statement-breakpoint
-- Whoever leads today keeps what they see; each member is told who that is, and may close it.
INSERT INTO "sharing_lead" ("owner_id", "team_id", "lead_id", "open", "answered_at")
	SELECT s.owner_id, s.team_id, m.person_id, true, NULL FROM "sharing" s
	JOIN "membership" m ON m.team_id = s.team_id AND m.leads AND m.person_id <> s.owner_id;
