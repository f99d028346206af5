CREATE TABLE "agreements" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"tenant" text NOT NULL,
	"dossier_id" text NOT NULL,
	"agreement_id" text NOT NULL,
	"invitee_index" text NOT NULL,
	"token_hash" text NOT NULL,
	"content" "bytea" NOT NULL,
	"status" text NOT NULL,
	"decided_by" text,
	"reason" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_token" ON "agreements" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_open" ON "agreements" USING btree ("dossier_id","agreement_id") WHERE "agreements"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "agreements_dossier" ON "agreements" USING btree ("dossier_id","seq");--> statement-breakpoint
-- What was asked, of whom and for how long cannot be changed, only what became of it.
GRANT SELECT, INSERT ON agreements TO dan_loi_app;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE agreements_seq_seq TO dan_loi_app;
--> statement-breakpoint
GRANT UPDATE (status, decided_by, decided_at, reason) ON agreements TO dan_loi_app;
--> statement-breakpoint
ALTER TABLE agreements ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE FUNCTION actor_is_invitee(invitee text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT actor_kind() = 'citizen' AND EXISTS (
    SELECT 1 FROM persons p WHERE p.id = actor_person() AND p.tenant = actor_tenant() AND p.personal_id_index = invitee)
$$;
--> statement-breakpoint
CREATE POLICY agreements_of_dossier ON agreements FOR SELECT TO dan_loi_app
  USING (EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
CREATE POLICY agreements_invitee ON agreements FOR SELECT TO dan_loi_app
  USING (tenant = actor_tenant() AND actor_is_invitee(invitee_index));
--> statement-breakpoint
-- The applicant asks and may ask anew; nobody can ask themselves.
CREATE POLICY agreements_ask ON agreements FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND status = 'waiting' AND decided_at IS NULL
    AND NOT actor_is_invitee(invitee_index) AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
-- The applicant takes an open invitation back, the invitee decides it; neither can do the other's part, or undo either.
CREATE POLICY agreements_move ON agreements FOR UPDATE TO dan_loi_app
  USING (tenant = actor_tenant() AND status = 'waiting'
    AND (actor_is_invitee(invitee_index) OR EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id AND actor_kind() = 'citizen')))
  WITH CHECK (tenant = actor_tenant() AND (
    (actor_is_invitee(invitee_index) AND status IN ('agreed', 'refused') AND decided_by = actor_person() AND decided_at IS NOT NULL)
    OR (status = 'revoked' AND decided_by IS NULL AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id AND actor_kind() = 'citizen'))));
