-- An authority serves whoever files with it, through whichever site: its id is one nationwide, and so is an official's.
ALTER POLICY dossiers_authority ON dossiers
  USING (actor_kind() = 'official' AND authority_id = actor_authority() AND submitted_at IS NOT NULL);
--> statement-breakpoint
-- An assist stays at the site of the official who began it; a hand-over may come from any.
CREATE OR REPLACE FUNCTION official_helps(conversation text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT actor_kind() = 'official' AND (
    EXISTS (SELECT 1 FROM handovers h WHERE h.conversation_id = conversation
      AND h.status = 'taken' AND h.official_id = actor_person())
    OR EXISTS (SELECT 1 FROM assists a WHERE a.conversation_id = conversation AND a.tenant = actor_tenant()
      AND a.status = 'open' AND a.official_id = actor_person()))
$$;
--> statement-breakpoint
-- A queue is an authority's, so whoever waits in it is counted, from every site.
CREATE OR REPLACE FUNCTION handovers_before(authority text, place bigint) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT count(*)::integer FROM handovers h WHERE h.status = 'waiting'
    AND h.authority_id IS NOT DISTINCT FROM authority AND h.seq < place
$$;
--> statement-breakpoint
DROP INDEX "handovers_queue";--> statement-breakpoint
CREATE INDEX "handovers_queue" ON "handovers" USING btree ("status","seq");--> statement-breakpoint
ALTER POLICY conversations_official ON conversations
  USING (actor_kind() = 'official' AND official_helps(id));
--> statement-breakpoint
ALTER POLICY dossiers_helped ON dossiers
  USING (actor_kind() = 'official'
    AND EXISTS (SELECT 1 FROM conversations c WHERE c.dossier_id = dossiers.id AND c.tenant = dossiers.tenant));
--> statement-breakpoint
-- What is said in a conversation is of its site, whoever says it.
ALTER POLICY messages_of_conversation ON messages
  USING ((actor_kind() = 'official' OR tenant = actor_tenant())
    AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id AND c.tenant = messages.tenant))
  WITH CHECK ((actor_kind() = 'official' OR tenant = actor_tenant())
    AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id AND c.tenant = messages.tenant));
--> statement-breakpoint
ALTER POLICY handovers_queue ON handovers
  USING (actor_kind() = 'official' AND (official_id = actor_person()
    OR (status = 'waiting' AND (authority_id IS NULL OR authority_id = actor_authority()))));
--> statement-breakpoint
ALTER POLICY handovers_take ON handovers
  USING (actor_kind() = 'official' AND (
    (status = 'waiting' AND (authority_id IS NULL OR authority_id = actor_authority()))
    OR (status = 'taken' AND official_id = actor_person())))
  WITH CHECK (official_id = actor_person() AND status IN ('taken', 'closed'));
--> statement-breakpoint
ALTER POLICY decisions_take ON decisions
  WITH CHECK (actor_kind() = 'official' AND official_id = actor_person()
    AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id AND d.tenant = decisions.tenant
      AND d.authority_id = actor_authority() AND d.submitted_at IS NOT NULL));
--> statement-breakpoint
-- An official has the keys of what they may see and of themselves, and none beside, at their own site either.
ALTER POLICY data_keys_read ON data_keys
  USING (actor_kind() = 'worker' OR (actor_kind() <> 'official' AND tenant = actor_tenant())
    OR (actor_kind() = 'official' AND (owner = actor_person()
      OR EXISTS (SELECT 1 FROM dossiers d WHERE d.id = owner)
      OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = owner)
      OR EXISTS (SELECT 1 FROM handovers h WHERE h.conversation_id = owner))));
--> statement-breakpoint
-- At another site an official leaves a trace of what they see there, under their own name.
ALTER POLICY audit_write ON audit_events
  WITH CHECK (actor_kind() = 'worker' OR tenant = actor_tenant()
    OR (actor_kind() = 'official' AND actor = actor_person() AND (
      EXISTS (SELECT 1 FROM dossiers d WHERE d.id = object AND d.tenant = audit_events.tenant)
      OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = object AND c.tenant = audit_events.tenant)
      OR EXISTS (SELECT 1 FROM handovers h WHERE h.id = object AND h.tenant = audit_events.tenant))));
