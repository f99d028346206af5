CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"dossier_id" text NOT NULL,
	"requirement_id" text NOT NULL,
	"name" "bytea" NOT NULL,
	"sha256" text,
	"bytes" integer NOT NULL,
	"received" integer NOT NULL,
	"attachment_id" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "upload_parts" (
	"upload_id" text NOT NULL,
	"at" integer NOT NULL,
	"tenant" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "upload_parts_upload_id_at_pk" PRIMARY KEY("upload_id","at")
);
--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uploads_dossier" ON "uploads" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "uploads_expiry" ON "uploads" USING btree ("expires_at");--> statement-breakpoint
-- What is sent, and for what, stays as it was begun; a part once stored is never another.
GRANT SELECT, INSERT, DELETE ON uploads, upload_parts TO dan_loi_app;
--> statement-breakpoint
GRANT UPDATE (received, attachment_id, expires_at) ON uploads TO dan_loi_app;
--> statement-breakpoint
ALTER TABLE uploads ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE upload_parts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What is not whole yet is the applicant's alone: no official sees it, whoever the dossier is for.
CREATE POLICY uploads_of_dossier ON uploads TO dan_loi_app
  USING (actor_kind() = 'citizen' AND tenant = actor_tenant() AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id))
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
CREATE POLICY upload_parts_of_upload ON upload_parts TO dan_loi_app
  USING (tenant = actor_tenant() AND EXISTS (SELECT 1 FROM uploads u WHERE u.id = upload_id AND actor_kind() = 'citizen'))
  WITH CHECK (tenant = actor_tenant() AND EXISTS (SELECT 1 FROM uploads u WHERE u.id = upload_id AND actor_kind() = 'citizen'));
--> statement-breakpoint
-- The worker sweeps what has expired, and sees no part.
CREATE POLICY uploads_find_expired ON uploads FOR SELECT TO dan_loi_app USING (actor_kind() = 'worker');
--> statement-breakpoint
CREATE POLICY uploads_sweep ON uploads FOR DELETE TO dan_loi_app USING (actor_kind() = 'worker');
