import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { handovers } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import type { Official } from './official.ts';
import { viewHandover, type HandoverView } from './view-handover.ts';

/**
 * Takes a waiting conversation. Of two who try, one does; the other gets `already-taken`, or `not-found` where it has
 * left their sight. Taking one's own again changes nothing.
 */
export async function takeHandover(
  context: AppContext,
  { actor, name }: Official,
  id: string,
): Promise<HandoverView> {
  return withActor(context.db, actor, async (tx) => {
    const [seen] = await tx.select().from(handovers).where(eq(handovers.id, id));
    if (!seen) throw new AppError('not-found');
    if (seen.status === 'taken') return viewHandover(context, tx, actor, seen);
    const now = context.clock.now();
    const sealer = await context.keyring.sealerOf(tx, seen.conversationId, seen.tenant);
    const [taken] = await tx
      .update(handovers)
      .set({
        status: 'taken',
        officialId: actor.personId,
        officialName: sealer.seal('official-name', name),
        takenAt: now,
      })
      .where(and(eq(handovers.id, id), eq(handovers.status, 'waiting')))
      .returning();
    if (!taken) throw new AppError('already-taken');
    await recordEvent(tx, actor, {
      tenant: taken.tenant,
      at: now,
      action: 'handover-taken',
      object: id,
      details: { conversationId: taken.conversationId, authorityId: actor.authorityId },
    });
    return viewHandover(context, tx, actor, taken);
  });
}
