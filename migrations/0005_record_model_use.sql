CREATE TABLE "model_calls" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"conversation_id" text NOT NULL,
	"step" text NOT NULL,
	"model" text NOT NULL,
	"tokens_in" integer NOT NULL,
	"tokens_out" integer NOT NULL,
	"cost_micro_usd" integer NOT NULL,
	"ms" integer NOT NULL,
	"outcome" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "model_calls_conversation" ON "model_calls" USING btree ("conversation_id");--> statement-breakpoint
-- What was used stays used: nobody changes or deletes a row.
GRANT SELECT, INSERT ON model_calls TO dan_loi_app;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE model_calls_seq_seq TO dan_loi_app;
--> statement-breakpoint
ALTER TABLE model_calls ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY model_calls_of_conversation ON model_calls FOR SELECT TO dan_loi_app
  USING (tenant = actor_tenant() AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
CREATE POLICY model_calls_record ON model_calls FOR INSERT TO dan_loi_app
  WITH CHECK (tenant = actor_tenant() AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
--> statement-breakpoint
CREATE POLICY model_calls_worker ON model_calls TO dan_loi_app
  USING (actor_kind() = 'worker') WITH CHECK (actor_kind() = 'worker');
