CREATE TABLE "bills" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"dossier_id" text NOT NULL,
	"amount_vnd" integer NOT NULL,
	"status" text NOT NULL,
	"url" text,
	"qr" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"voided_at" timestamp with time zone,
	"looks" integer DEFAULT 0 NOT NULL,
	"next_look_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"bill_id" text NOT NULL,
	"reference" text NOT NULL,
	"tenant" text NOT NULL,
	"amount_vnd" integer NOT NULL,
	"status" text NOT NULL,
	"paid_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "payments_bill_id_reference_pk" PRIMARY KEY("bill_id","reference")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "bills_open" ON "bills" USING btree ("dossier_id") WHERE "bills"."status" = 'open';--> statement-breakpoint
CREATE INDEX "bills_dossier" ON "bills" USING btree ("dossier_id","created_at");--> statement-breakpoint
CREATE INDEX "bills_look" ON "bills" USING btree ("next_look_at") WHERE "bills"."status" <> 'paid' and "bills"."voided_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "payments_counted" ON "payments" USING btree ("bill_id") WHERE "payments"."status" = 'counted';--> statement-breakpoint
-- What a bill asks for cannot be changed, only what became of it.
GRANT SELECT, INSERT ON bills, payments TO dan_loi_app;
--> statement-breakpoint
GRANT UPDATE (status, url, qr, voided_at, looks, next_look_at) ON bills TO dan_loi_app;
--> statement-breakpoint
GRANT UPDATE (told_at) ON payments TO dan_loi_app;
--> statement-breakpoint
ALTER TABLE bills ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY bills_of_dossier ON bills FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'citizen' AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
CREATE POLICY bills_make ON bills FOR INSERT TO dan_loi_app
  WITH CHECK (actor_kind() = 'citizen' AND tenant = actor_tenant() AND status = 'open' AND voided_at IS NULL
    AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id));
--> statement-breakpoint
-- A person gives their bill up or gets it anew; that it is paid is for the payment platform to say, through the worker.
CREATE POLICY bills_move ON bills FOR UPDATE TO dan_loi_app
  USING (actor_kind() = 'citizen' AND status <> 'paid' AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = dossier_id))
  WITH CHECK (actor_kind() = 'citizen' AND status <> 'paid');
--> statement-breakpoint
CREATE POLICY bills_worker ON bills TO dan_loi_app
  USING (actor_kind() = 'worker') WITH CHECK (actor_kind() = 'worker');
--> statement-breakpoint
ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY payments_worker ON payments TO dan_loi_app
  USING (actor_kind() = 'worker') WITH CHECK (actor_kind() = 'worker');
--> statement-breakpoint
CREATE POLICY payments_of_bill ON payments FOR SELECT TO dan_loi_app
  USING (actor_kind() = 'citizen' AND EXISTS (SELECT 1 FROM bills b WHERE b.id = bill_id));
--> statement-breakpoint
CREATE POLICY payments_told ON payments FOR UPDATE TO dan_loi_app
  USING (actor_kind() = 'citizen' AND EXISTS (SELECT 1 FROM bills b WHERE b.id = bill_id))
  WITH CHECK (actor_kind() = 'citizen');
--> statement-breakpoint
-- What waits for its payment is filed by the worker, once the payment platform says so.
CREATE POLICY dossiers_worker_paying ON dossiers TO dan_loi_app
  USING (actor_kind() = 'worker' AND stage = 'paying') WITH CHECK (actor_kind() = 'worker');
