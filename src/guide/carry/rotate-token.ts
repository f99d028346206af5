import { eq } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import type { Transaction } from '../../db/database.ts';
import { conversations } from '../../db/schema.ts';
import { sha256Hex } from '../../kernel/secrets.ts';

/**
 * A new token for a conversation that nobody owns; undefined where a person owns it by now. The former token dies, and
 * with it a turn under way for its holder.
 */
export async function rotateToken(
  context: AppContext,
  tx: Transaction,
  conversationId: string,
): Promise<string | undefined> {
  const token = context.newId('tok');
  const rotated = await tx
    .update(conversations)
    .set({ tokenHash: sha256Hex(token), leaseBy: null, leaseUntil: null, updatedAt: context.clock.now() })
    .where(eq(conversations.id, conversationId))
    .returning({ id: conversations.id });
  return rotated.length > 0 ? token : undefined;
}
