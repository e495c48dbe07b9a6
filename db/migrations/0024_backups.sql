CREATE TABLE "auth"."backup" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "backup_one" CHECK ("auth"."backup"."one")
);
