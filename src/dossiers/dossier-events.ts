import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { deliveries, dossiers } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import { citizenOf } from './open-dossier.ts';
import { statusName } from './status-name.ts';

export interface DossierEvent {
  seq: number;
  at: string;
  type: 'submitted' | 'acknowledged' | 'status';
  data: Record<string, unknown>;
}

/** What happened to a dossier after `afterSeq`, oldest first: submitted is 1, acknowledged 2, then each status step. */
export async function listDossierEvents(
  context: AppContext,
  actor: Actor,
  id: string,
  afterSeq: number,
): Promise<DossierEvent[]> {
  return withActor(context.db, citizenOf(actor), async (tx) => {
    const [row] = await tx.select().from(dossiers).where(eq(dossiers.id, id));
    if (!row) throw new AppError('not-found');
    const [delivery] = await tx.select().from(deliveries).where(eq(deliveries.dossierId, id));
    const events: DossierEvent[] = [];
    if (row.submittedAt)
      events.push({ seq: 1, at: row.submittedAt.toISOString(), type: 'submitted', data: {} });
    if (delivery?.acknowledgedAt)
      events.push({
        seq: 2,
        at: delivery.acknowledgedAt.toISOString(),
        type: 'acknowledged',
        data: { code: row.code },
      });
    row.steps.forEach((step, position) =>
      events.push({
        seq: 3 + position,
        at: step.at,
        type: 'status',
        data: { ...step, label: statusName(step.status).vi },
      }),
    );
    return events.filter((event) => event.seq > afterSeq);
  });
}
