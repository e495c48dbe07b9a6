CREATE TABLE "auth"."applied" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"checksum" text NOT NULL,
	"migration" bigint NOT NULL,
	"catalog" text NOT NULL,
	CONSTRAINT "applied_one" CHECK ("auth"."applied"."one")
);
