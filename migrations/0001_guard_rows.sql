-- Every query runs as this role (see src/db/with-actor.ts): it owns nothing and cannot bypass row-level security.
DO $$
BEGIN
  CREATE ROLE dan_loi_app NOLOGIN NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('GRANT dan_loi_app TO %I', current_user); END $$;
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO dan_loi_app', current_schema()); END $$;
--> statement-breakpoint
CREATE FUNCTION actor_kind() RETURNS text LANGUAGE sql STABLE AS $$ SELECT current_setting('app.kind', true) $$;
--> statement-breakpoint
CREATE FUNCTION actor_tenant() RETURNS text LANGUAGE sql STABLE AS $$ SELECT current_setting('app.tenant', true) $$;
--> statement-breakpoint
CREATE FUNCTION actor_person() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.person', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION actor_token() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.token', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION actor_authority() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.authority', true), '') $$;
--> statement-breakpoint
GRANT SELECT ON tenants TO dan_loi_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON data_keys TO dan_loi_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_ins TO dan_loi_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON persons, conversations, messages, dossiers, record_reads, consents, deliveries TO dan_loi_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON attachments TO dan_loi_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON dossier_entries, idempotency_keys, audit_events TO dan_loi_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO dan_loi_app;
--> statement-breakpoint
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenants_read ON tenants FOR SELECT TO dan_loi_app USING (true);
--> statement-breakpoint
ALTER TABLE data_keys ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY data_keys_read ON data_keys FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'worker' OR tenant = actor_tenant());
--> statement-breakpoint
CREATE POLICY data_keys_make ON data_keys FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() = 'worker' OR tenant = actor_tenant());
--> statement-breakpoint
-- Deleting a key erases what it sealed, so only the owner of that may.
CREATE POLICY data_keys_erase ON data_keys FOR DELETE TO dan_loi_app
  USING (tenant = actor_tenant() AND (owner = actor_person()
    OR EXISTS (SELECT 1 FROM dossiers d WHERE d.id = owner) OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = owner)));
--> statement-breakpoint
ALTER TABLE persons ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY persons_gate ON persons TO dan_loi_app
  USING (actor_kind() = 'gate' AND tenant = actor_tenant()) WITH CHECK (actor_kind() = 'gate' AND tenant = actor_tenant());
--> statement-breakpoint
CREATE POLICY persons_self ON persons FOR SELECT TO dan_loi_app
  USING ((actor_kind() IN ('citizen', 'official') AND tenant = actor_tenant() AND id = actor_person()) OR actor_kind() = 'worker');
--> statement-breakpoint
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY sessions_gate ON sessions TO dan_loi_app
  USING (actor_kind() = 'gate') WITH CHECK (actor_kind() = 'gate' AND tenant = actor_tenant());
--> statement-breakpoint
ALTER TABLE sign_ins ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY sign_ins_gate ON sign_ins TO dan_loi_app
  USING (actor_kind() = 'gate') WITH CHECK (actor_kind() = 'gate' AND tenant = actor_tenant());
--> statement-breakpoint
ALTER TABLE conversations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY conversations_bearer ON conversations TO dan_loi_app
  USING (actor_kind() = 'bearer' AND tenant = actor_tenant() AND person_id IS NULL AND token_hash = actor_token())
  WITH CHECK (actor_kind() = 'bearer' AND tenant = actor_tenant() AND person_id IS NULL AND token_hash = actor_token());
--> statement-breakpoint
CREATE POLICY conversations_person ON conversations TO dan_loi_app
  USING (actor_kind() = 'citizen' AND tenant = actor_tenant() AND person_id = actor_person())
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND person_id = actor_person());
--> statement-breakpoint
-- Signing in hands a conversation that nobody owns yet to the person: seen by the gate before, owned after.
CREATE POLICY conversations_gate_read ON conversations FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'gate' AND tenant = actor_tenant());
--> statement-breakpoint
CREATE POLICY conversations_gate_adopt ON conversations FOR UPDATE TO dan_loi_app
  USING (actor_kind() = 'gate' AND tenant = actor_tenant() AND person_id IS NULL)
  WITH CHECK (actor_kind() = 'gate' AND tenant = actor_tenant() AND person_id IS NOT NULL);
--> statement-breakpoint
ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY messages_of_conversation ON messages TO dan_loi_app
  USING (tenant = actor_tenant() AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id))
  WITH CHECK (tenant = actor_tenant() AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
ALTER TABLE dossiers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY dossiers_person ON dossiers TO dan_loi_app
  USING (actor_kind() = 'citizen' AND tenant = actor_tenant() AND person_id = actor_person())
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND person_id = actor_person());
--> statement-breakpoint
CREATE POLICY dossiers_authority ON dossiers FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'official' AND tenant = actor_tenant() AND authority_id = actor_authority() AND submitted_at IS NOT NULL);
--> statement-breakpoint
CREATE POLICY dossiers_worker ON dossiers TO dan_loi_app
  USING (actor_kind() = 'worker' AND submitted_at IS NOT NULL) WITH CHECK (actor_kind() = 'worker');
--> statement-breakpoint
ALTER TABLE dossier_entries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY dossier_entries_of_dossier ON dossier_entries TO dan_loi_app
  USING (EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id))
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
ALTER TABLE record_reads ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY record_reads_of_dossier ON record_reads TO dan_loi_app
  USING (EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id))
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY attachments_of_dossier ON attachments TO dan_loi_app
  USING (EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id))
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
ALTER TABLE consents ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY consents_person ON consents TO dan_loi_app
  USING (actor_kind() = 'citizen' AND tenant = actor_tenant() AND person_id = actor_person())
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND person_id = actor_person());
--> statement-breakpoint
ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY deliveries_worker ON deliveries TO dan_loi_app
  USING (actor_kind() = 'worker') WITH CHECK (actor_kind() = 'worker');
--> statement-breakpoint
CREATE POLICY deliveries_of_dossier ON deliveries FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'citizen' AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
CREATE POLICY deliveries_queue ON deliveries FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY idempotency_keys_person ON idempotency_keys TO dan_loi_app
  USING (actor_kind() = 'citizen' AND tenant = actor_tenant() AND person_id = actor_person())
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND person_id = actor_person());
--> statement-breakpoint
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY audit_write ON audit_events FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() = 'worker' OR tenant = actor_tenant());
--> statement-breakpoint
CREATE POLICY audit_read_own ON audit_events FOR SELECT TO dan_loi_app
  USING (actor_kind() IN ('citizen', 'official') AND tenant = actor_tenant() AND person_id = actor_person());
--> statement-breakpoint
INSERT INTO tenants (id, name) VALUES ('quoc-gia', 'Cổng Dịch vụ công quốc gia');
