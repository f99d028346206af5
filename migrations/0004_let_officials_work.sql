CREATE TABLE "handovers" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"tenant" text NOT NULL,
	"conversation_id" text NOT NULL,
	"authority_id" text,
	"procedure_code" text,
	"stage" text NOT NULL,
	"reason" "bytea" NOT NULL,
	"status" text NOT NULL,
	"official_id" text,
	"official_name" "bytea",
	"asked_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "assists" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"tenant" text NOT NULL,
	"conversation_id" text NOT NULL,
	"official_id" text NOT NULL,
	"official_name" "bytea" NOT NULL,
	"authority_id" text NOT NULL,
	"procedure_code" text,
	"code_hash" text,
	"code_expires_at" timestamp with time zone NOT NULL,
	"token" "bytea",
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"dossier_id" text NOT NULL,
	"id" text NOT NULL,
	"tenant" text NOT NULL,
	"official_id" text NOT NULL,
	"kind" text NOT NULL,
	"status" integer NOT NULL,
	"body_hash" text NOT NULL,
	"outcome" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_dossier_id_id_pk" PRIMARY KEY("dossier_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "handovers_open" ON "handovers" USING btree ("conversation_id") WHERE "handovers"."status" <> 'closed';--> statement-breakpoint
CREATE INDEX "handovers_queue" ON "handovers" USING btree ("tenant","status","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "assists_conversation" ON "assists" USING btree ("conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assists_code" ON "assists" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "assists_official" ON "assists" USING btree ("official_id","seq");--> statement-breakpoint
CREATE INDEX "conversations_dossier" ON "conversations" USING btree ("dossier_id");--> statement-breakpoint
GRANT SELECT, INSERT ON handovers, assists, decisions TO dan_loi_app;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE handovers_seq_seq, assists_seq_seq TO dan_loi_app;
--> statement-breakpoint
GRANT UPDATE (status, official_id, official_name, taken_at, closed_at) ON handovers TO dan_loi_app;
--> statement-breakpoint
GRANT UPDATE (code_hash, token, status, ended_at) ON assists TO dan_loi_app;
--> statement-breakpoint
GRANT UPDATE (outcome) ON decisions TO dan_loi_app;
--> statement-breakpoint
-- Whether the acting official was asked into this conversation. As its owner, so that policies do not go in circles.
CREATE FUNCTION official_helps(conversation text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT actor_kind() = 'official' AND (
    EXISTS (SELECT 1 FROM handovers h WHERE h.conversation_id = conversation AND h.tenant = actor_tenant()
      AND h.status = 'taken' AND h.official_id = actor_person())
    OR EXISTS (SELECT 1 FROM assists a WHERE a.conversation_id = conversation AND a.tenant = actor_tenant()
      AND a.status = 'open' AND a.official_id = actor_person()))
$$;
--> statement-breakpoint
-- How many wait in a queue before a place in it: a number, so that nobody learns who.
CREATE FUNCTION handovers_before(authority text, place bigint) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT count(*)::integer FROM handovers h WHERE h.tenant = actor_tenant() AND h.status = 'waiting'
    AND h.authority_id IS NOT DISTINCT FROM authority AND h.seq < place
$$;
--> statement-breakpoint
CREATE POLICY conversations_official ON conversations FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'official' AND tenant = actor_tenant() AND official_helps(id));
--> statement-breakpoint
-- An official answers in a conversation: puts nothing into the citizen's mouth and changes nothing that was said.
CREATE POLICY messages_official_answers ON messages AS RESTRICTIVE FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() <> 'official' OR said IS NULL);
--> statement-breakpoint
CREATE POLICY messages_official_adds ON messages AS RESTRICTIVE FOR UPDATE TO dan_loi_app
  USING (actor_kind() <> 'official');
--> statement-breakpoint
-- To see is not to erase: neither a file nor the key of what one may read.
CREATE POLICY attachments_not_official ON attachments AS RESTRICTIVE FOR DELETE TO dan_loi_app
  USING (actor_kind() <> 'official');
--> statement-breakpoint
CREATE POLICY data_keys_not_official ON data_keys AS RESTRICTIVE FOR DELETE TO dan_loi_app
  USING (actor_kind() <> 'official');
--> statement-breakpoint
CREATE POLICY dossiers_helped ON dossiers FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'official' AND tenant = actor_tenant()
    AND EXISTS (SELECT 1 FROM conversations c WHERE c.dossier_id = dossiers.id));
--> statement-breakpoint
-- Whether the fee of a filed dossier was paid is the authority's to know.
CREATE POLICY bills_authority ON bills FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'official' AND EXISTS (SELECT 1 FROM dossiers d
    WHERE d.id = dossier_id AND d.authority_id = actor_authority() AND d.submitted_at IS NOT NULL));
--> statement-breakpoint
CREATE POLICY payments_authority ON payments FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'official' AND EXISTS (SELECT 1 FROM bills b WHERE b.id = bill_id));
--> statement-breakpoint
-- What a source told is the applicant's; an official sees what of it stands in the dossier.
CREATE POLICY record_reads_not_official ON record_reads AS RESTRICTIVE TO dan_loi_app
  USING (actor_kind() <> 'official');
--> statement-breakpoint
ALTER TABLE handovers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY handovers_asker ON handovers FOR SELECT TO dan_loi_app
  USING (actor_kind() IN ('citizen', 'bearer') AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
CREATE POLICY handovers_ask ON handovers FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() IN ('citizen', 'bearer') AND tenant = actor_tenant() AND status = 'waiting' AND official_id IS NULL
    AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
CREATE POLICY handovers_queue ON handovers FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'official' AND tenant = actor_tenant() AND (official_id = actor_person()
    OR (status = 'waiting' AND (authority_id IS NULL OR authority_id = actor_authority()))));
--> statement-breakpoint
CREATE POLICY handovers_take ON handovers FOR UPDATE TO dan_loi_app
  USING (actor_kind() = 'official' AND tenant = actor_tenant() AND (
    (status = 'waiting' AND (authority_id IS NULL OR authority_id = actor_authority()))
    OR (status = 'taken' AND official_id = actor_person())))
  WITH CHECK (official_id = actor_person() AND status IN ('taken', 'closed'));
--> statement-breakpoint
ALTER TABLE assists ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY assists_official ON assists FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'official' AND tenant = actor_tenant() AND official_id = actor_person());
--> statement-breakpoint
-- Whoever holds a conversation lets an official into it; that is how an assist begins, before anybody owns it.
CREATE POLICY assists_begin ON assists FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() = 'bearer' AND tenant = actor_tenant() AND status = 'open'
    AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
CREATE POLICY assists_helped ON assists FOR SELECT TO dan_loi_app
  USING (actor_kind() IN ('citizen', 'bearer') AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
-- Either side ends it, nobody opens it again.
CREATE POLICY assists_end ON assists FOR UPDATE TO dan_loi_app
  USING (tenant = actor_tenant() AND status = 'open' AND (
    (actor_kind() = 'official' AND official_id = actor_person())
    OR (actor_kind() IN ('citizen', 'bearer') AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id))))
  WITH CHECK (status = 'ended');
--> statement-breakpoint
CREATE POLICY assists_gate_read ON assists FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'gate' AND tenant = actor_tenant());
--> statement-breakpoint
CREATE POLICY assists_gate_open ON assists FOR UPDATE TO dan_loi_app
  USING (actor_kind() = 'gate' AND tenant = actor_tenant() AND status = 'open' AND code_hash IS NOT NULL)
  WITH CHECK (actor_kind() = 'gate' AND status = 'open' AND code_hash IS NULL AND token IS NULL);
--> statement-breakpoint
ALTER TABLE decisions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY decisions_authority ON decisions FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'official' AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id AND d.authority_id = actor_authority()));
--> statement-breakpoint
CREATE POLICY decisions_take ON decisions FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() = 'official' AND tenant = actor_tenant() AND official_id = actor_person()
    AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id AND d.authority_id = actor_authority() AND d.submitted_at IS NOT NULL));
--> statement-breakpoint
CREATE POLICY decisions_settle ON decisions FOR UPDATE TO dan_loi_app
  USING (actor_kind() = 'official' AND official_id = actor_person()) WITH CHECK (official_id = actor_person());
