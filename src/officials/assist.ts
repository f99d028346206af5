import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { assists, conversations } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import type { Official, OfficialActor } from './official.ts';

export type AssistRow = typeof assists.$inferSelect;

/** How long an official may write for a citizen, and how long the link for the citizen's phone works. */
export const ASSIST_LIFETIME_MS = 2 * 3_600_000;
export const CODE_LIFETIME_MS = 10 * 60_000;

export type AssistStatus = 'open' | 'ended' | 'expired';

export function assistStatus(row: AssistRow, now: Date): AssistStatus {
  if (row.status !== 'open') return 'ended';
  return row.expiresAt <= now ? 'expired' : 'open';
}

/** This official's assist; `not-found` for every other. */
export async function assistOf(tx: Transaction, { personId }: OfficialActor, id: string): Promise<AssistRow> {
  const [row] = await tx.select().from(assists).where(eq(assists.id, id));
  if (row?.officialId !== personId) throw new AppError('not-found');
  return row;
}

/**
 * On whose behalf an official writes: the citizen's once they have signed in, before that the conversation's alone. It
 * carries who writes, so that nothing which is the citizen's own is done by it. `assist-over` when it is.
 */
export async function assistedActor(
  context: AppContext,
  { actor }: Official,
  id: string,
): Promise<{ conversationId: string; assisted: Actor }> {
  return withActor(context.db, actor, async (tx) => {
    const row = await assistOf(tx, actor, id);
    if (assistStatus(row, context.clock.now()) !== 'open') throw new AppError('assist-over');
    const { conversationId } = row;
    const [conversation] = await tx.select().from(conversations).where(eq(conversations.id, conversationId));
    if (!conversation) throw new AppError('not-found');
    const { tenant, personId, tokenHash } = conversation;
    const assistedBy = actor.personId;
    const assisted: Actor = personId
      ? { kind: 'citizen', tenant, personId, assistedBy }
      : { kind: 'bearer', tenant, tokenHash: tokenHash ?? '', assistedBy };
    return { conversationId, assisted };
  });
}
