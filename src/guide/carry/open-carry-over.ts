import { eq } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { Actor } from '../../db/actor.ts';
import { carryOvers, conversations } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { sha256Hex } from '../../kernel/secrets.ts';
import { CODE_LIFETIME_MS } from './carry-over.ts';

/**
 * A code that takes this conversation to a window of ours, once and soon, together with the verifier behind the
 * challenge. It replaces a former one. `not-found` for foreign ids, `owned-by-person` for who signed in already.
 */
export async function openCarryOver(
  context: AppContext,
  actor: Actor,
  conversationId: string,
  challenge: string,
): Promise<{ code: string; expiresAt: string }> {
  const now = context.clock.now();
  const code = context.newId('cod');
  const codeExpiresAt = new Date(now.getTime() + CODE_LIFETIME_MS);
  await withActor(context.db, actor, async (tx) => {
    const [row] = await tx
      .select()
      .from(conversations)
      .where(eq(conversations.id, conversationId))
      .for('update');
    if (!row) throw new AppError('not-found');
    if (row.expiresAt <= now) throw new AppError('session-expired');
    if (actor.kind !== 'bearer') throw new AppError('owned-by-person');
    const { tenant } = row;
    await tx.delete(carryOvers).where(eq(carryOvers.conversationId, conversationId));
    await tx.insert(carryOvers).values({
      ...{ conversationId, tenant, challenge, codeExpiresAt },
      codeHash: sha256Hex(code),
      place: 'frame',
      openedAt: now,
    });
    await recordEvent(tx, actor, { tenant, at: now, action: 'carry-over-opened', object: conversationId });
  });
  return { code, expiresAt: codeExpiresAt.toISOString() };
}
