CREATE TABLE "carry_overs" (
	"conversation_id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"challenge" text NOT NULL,
	"code_hash" text,
	"code_expires_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"place" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"moved_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "carry_overs_challenge" ON "carry_overs" USING btree ("challenge");--> statement-breakpoint
CREATE UNIQUE INDEX "carry_overs_code" ON "carry_overs" USING btree ("code_hash");--> statement-breakpoint
-- Whose verifier it answers to cannot be changed, only what became of it.
GRANT SELECT, INSERT, DELETE ON carry_overs TO dan_loi_app;
--> statement-breakpoint
GRANT UPDATE (code_hash, tries, place, moved_at) ON carry_overs TO dan_loi_app;
--> statement-breakpoint
-- Whether the gate brings the code or the verifier of this conversation's carry-over. As its owner, so that policies do not go in circles.
CREATE FUNCTION gate_carries(conversation text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT actor_kind() = 'gate' AND EXISTS (SELECT 1 FROM carry_overs o
    WHERE o.conversation_id = conversation AND (o.challenge = actor_token() OR o.code_hash = actor_token()))
$$;
--> statement-breakpoint
ALTER TABLE carry_overs ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Whoever holds a conversation sends it on, or gives a former sending up.
CREATE POLICY carry_overs_open ON carry_overs FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() = 'bearer' AND tenant = actor_tenant() AND place = 'frame' AND tries = 0
    AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
CREATE POLICY carry_overs_holder ON carry_overs FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'bearer' AND tenant = actor_tenant() AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
CREATE POLICY carry_overs_replace ON carry_overs FOR DELETE TO dan_loi_app
  USING (actor_kind() = 'bearer' AND tenant = actor_tenant() AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
CREATE POLICY carry_overs_gate_read ON carry_overs FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'gate' AND (challenge = actor_token() OR code_hash = actor_token()));
--> statement-breakpoint
CREATE POLICY carry_overs_gate_move ON carry_overs FOR UPDATE TO dan_loi_app
  USING (actor_kind() = 'gate' AND (challenge = actor_token() OR code_hash = actor_token()))
  WITH CHECK (actor_kind() = 'gate' AND (challenge = actor_token() OR code_hash = actor_token()));
--> statement-breakpoint
-- A carried conversation gets another token. Only who brings its verifier gives it one, and never to what a person owns.
CREATE POLICY conversations_gate_carry ON conversations FOR UPDATE TO dan_loi_app
  USING (actor_kind() = 'gate' AND tenant = actor_tenant() AND person_id IS NULL AND gate_carries(id))
  WITH CHECK (actor_kind() = 'gate' AND tenant = actor_tenant() AND person_id IS NULL AND gate_carries(id));
