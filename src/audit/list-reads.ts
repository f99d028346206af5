import { and, desc, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { auditEvents } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';

export interface ReadView {
  at: string;
  source: string;
  sourceNameVi: string;
  dossierId: string;
  procedureCode: string;
  outcome: string;
  recordId: string | null;
}

const MOST_SHOWN = 500;

/** Everything that was read about the person, newest first. */
export async function listReads(context: AppContext, actor: Actor): Promise<ReadView[]> {
  const rows = await withActor(context.db, actor, (tx) =>
    tx
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.action, 'record-read')))
      .orderBy(desc(auditEvents.seq))
      .limit(MOST_SHOWN),
  );
  return rows.map(({ at, object, details }) => {
    const source = String(details['source']);
    const sheet = context.knowledge.sources.find((candidate) => candidate.id === source);
    return {
      at: at.toISOString(),
      source,
      sourceNameVi: sheet?.names.vi ?? source,
      dossierId: object,
      procedureCode: String(details['procedureCode']),
      outcome: String(details['outcome']),
      recordId: details['recordId'] ? String(details['recordId']) : null,
    };
  });
}
