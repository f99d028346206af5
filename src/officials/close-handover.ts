import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Transaction } from '../db/database.ts';
import { handovers } from '../db/schema.ts';
import { AppError } from '../kernel/errors.ts';
import type { HandoverRow } from './handover.ts';
import type { OfficialActor } from './official.ts';

/** The hand-over that this official took and did not close; `not-found` for every other. */
export async function takenHandover(
  tx: Transaction,
  { personId }: OfficialActor,
  which: { id: string } | { conversationId: string },
): Promise<HandoverRow> {
  const named =
    'id' in which ? eq(handovers.id, which.id) : eq(handovers.conversationId, which.conversationId);
  const [row] = await tx
    .select()
    .from(handovers)
    .where(and(named, eq(handovers.status, 'taken'), eq(handovers.officialId, personId)));
  if (!row) throw new AppError('not-found');
  return row;
}

export async function closeHandover(
  context: AppContext,
  tx: Transaction,
  actor: OfficialActor,
  row: HandoverRow,
): Promise<void> {
  const now = context.clock.now();
  await tx.update(handovers).set({ status: 'closed', closedAt: now }).where(eq(handovers.id, row.id));
  await recordEvent(tx, actor, {
    tenant: row.tenant,
    at: now,
    action: 'handover-closed',
    object: row.id,
    details: { conversationId: row.conversationId },
  });
}
