ALTER TABLE "auth"."notice" DROP COLUMN "owner_id";--> statement-breakpoint
ALTER TABLE "auth"."notice" DROP COLUMN "analysis_id";