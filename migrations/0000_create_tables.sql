CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"dossier_id" text NOT NULL,
	"requirement_id" text NOT NULL,
	"name" "bytea" NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"person_id" text,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"person_id" text NOT NULL,
	"dossier_id" text NOT NULL,
	"request_id" text NOT NULL,
	"source" text NOT NULL,
	"ground" text NOT NULL,
	"purpose" text NOT NULL,
	"law" text NOT NULL,
	"decision" text NOT NULL,
	"text_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"person_id" text,
	"token_hash" text,
	"locale" text NOT NULL,
	"stage" text NOT NULL,
	"procedure_code" text,
	"dossier_id" text,
	"state" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"lease_by" text,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_keys" (
	"owner" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"master_key_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"dossier_id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"last_error" text,
	"queued_at" timestamp with time zone NOT NULL,
	"acknowledged_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "dossier_entries" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"dossier_id" text NOT NULL,
	"field" text NOT NULL,
	"value" "bytea" NOT NULL,
	"source" text NOT NULL,
	"record_id" text,
	"read_at" timestamp with time zone NOT NULL,
	"self_declared" boolean NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"person_id" text NOT NULL,
	"procedure_code" text NOT NULL,
	"eform_version" text NOT NULL,
	"stage" text NOT NULL,
	"status" integer,
	"code" text,
	"version" integer NOT NULL,
	"state" "bytea" NOT NULL,
	"review_hash" text,
	"review_expires_at" timestamp with time zone,
	"filing" "bytea",
	"authority_id" text,
	"submitted_at" timestamp with time zone,
	"steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"tenant" text NOT NULL,
	"body_hash" text NOT NULL,
	"dossier_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"conversation_id" text NOT NULL,
	"id" text NOT NULL,
	"seq" bigserial NOT NULL,
	"tenant" text NOT NULL,
	"said" "bytea",
	"answered" "bytea",
	"said_hash" text NOT NULL,
	"outcome" text,
	"timings" jsonb,
	"at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "messages_conversation_id_id_pk" PRIMARY KEY("conversation_id","id")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"personal_id_index" text NOT NULL,
	"account" "bytea" NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_reads" (
	"dossier_id" text NOT NULL,
	"source" text NOT NULL,
	"tenant" text NOT NULL,
	"status" text NOT NULL,
	"record_id" text,
	"clean" "bytea",
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_reads_dossier_id_source_pk" PRIMARY KEY("dossier_id","source")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"person_id" text NOT NULL,
	"roles" jsonb NOT NULL,
	"authority_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" "bytea" NOT NULL,
	"return_to" text NOT NULL,
	"conversation_id" text,
	"browser_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"origins" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "attachments_dossier" ON "attachments" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "audit_person" ON "audit_events" USING btree ("person_id","seq");--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_once" ON "consents" USING btree ("dossier_id","source","request_id");--> statement-breakpoint
CREATE INDEX "conversations_person" ON "conversations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "conversations_token" ON "conversations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("status","next_attempt_at");--> statement-breakpoint
CREATE INDEX "dossier_entries_dossier" ON "dossier_entries" USING btree ("dossier_id","seq");--> statement-breakpoint
CREATE INDEX "dossiers_person" ON "dossiers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "dossiers_authority" ON "dossiers" USING btree ("authority_id");--> statement-breakpoint
CREATE INDEX "messages_order" ON "messages" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_personal_id" ON "persons" USING btree ("tenant","personal_id_index");