ALTER TABLE "tenants" ADD COLUMN "name_en" text;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "theme" jsonb DEFAULT '{"accent":"#9b1620","corner":"right"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "label" jsonb DEFAULT '{"vi":"Hỏi thủ tục","en":"Ask about a procedure"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "greeting" jsonb;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "province" text;--> statement-breakpoint
UPDATE tenants SET name_en = 'National Public Service Portal' WHERE id = 'quoc-gia';
--> statement-breakpoint
-- Before it is known which site a call belongs to: whoever brings a token or a code finds its row in every site, and no other.
CREATE POLICY conversations_gate_token ON conversations FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'gate' AND token_hash = actor_token());
--> statement-breakpoint
CREATE POLICY assists_gate_code ON assists FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'gate' AND code_hash = actor_token());
--> statement-breakpoint
-- The site of a conversation and whether a person owns it: all that a sign-in has to know of an id it is given.
CREATE FUNCTION owner_of_conversation(conversation text) RETURNS TABLE (tenant text, owned boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT c.tenant, c.person_id IS NOT NULL FROM conversations c WHERE c.id = conversation AND actor_kind() = 'gate'
$$;
