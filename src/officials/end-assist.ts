import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Actor } from '../db/actor.ts';
import { assists, conversations } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';

/** Ends the help in a conversation, at once and for good; either side may. Ending it again changes nothing. */
export async function endAssist(
  context: AppContext,
  actor: Actor,
  which: { id: string } | { conversationId: string },
): Promise<void> {
  await withActor(context.db, actor, async (tx) => {
    if ('conversationId' in which) {
      const [seen] = await tx
        .select({ id: conversations.id })
        .from(conversations)
        .where(eq(conversations.id, which.conversationId));
      if (!seen) throw new AppError('not-found');
    }
    const named = 'id' in which ? eq(assists.id, which.id) : eq(assists.conversationId, which.conversationId);
    const [row] = await tx.select().from(assists).where(named);
    if (!row) throw new AppError('not-found');
    if (row.status !== 'open') return;
    const at = context.clock.now();
    await tx
      .update(assists)
      .set({ status: 'ended', endedAt: at })
      .where(and(eq(assists.id, row.id), eq(assists.status, 'open')));
    await recordEvent(tx, actor, {
      tenant: row.tenant,
      at,
      ...(actor.kind === 'citizen' ? { personId: actor.personId } : {}),
      action: 'assist-ended',
      object: row.id,
    });
  });
}
