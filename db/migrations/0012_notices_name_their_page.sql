ALTER TABLE "auth"."notice" ADD COLUMN "path" text;--> statement-breakpoint
UPDATE "auth"."notice" SET "path" = '/people/' || "owner_id" || '/gap/' || "analysis_id";--> statement-breakpoint
ALTER TABLE "auth"."notice" ALTER COLUMN "path" SET NOT NULL;
