import { and, eq, gt, isNull } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { assists, conversations } from '../db/schema.ts';

/**
 * Hands a conversation that nobody owns to the person who signed in from it. The bearer token dies with it, and so
 * does a turn that was under way for its holder. Returns whether the person may go on in it: another's is let be, and
 * so is one that the person began at a desk for somebody else.
 */
export async function adoptConversation(
  context: AppContext,
  tx: Transaction,
  gate: Extract<Actor, { kind: 'gate' }>,
  input: { conversationId: string; personId: string },
): Promise<boolean> {
  const now = context.clock.now();
  const { conversationId, personId } = input;
  if (await isOfficialOf(tx, conversationId, personId)) return false;
  const adopted = await tx
    .update(conversations)
    .set({ personId, tokenHash: null, leaseBy: null, leaseUntil: null, updatedAt: now })
    .where(
      and(
        eq(conversations.id, conversationId),
        isNull(conversations.personId),
        gt(conversations.expiresAt, now),
      ),
    )
    .returning({ id: conversations.id });
  if (adopted.length === 0) return isTheirs(tx, conversationId, personId);
  await recordEvent(tx, gate, {
    tenant: gate.tenant,
    at: now,
    personId,
    action: 'conversation-adopted',
    object: conversationId,
  });
  return true;
}

async function isOfficialOf(tx: Transaction, conversationId: string, personId: string): Promise<boolean> {
  const [assist] = await tx
    .select({ officialId: assists.officialId })
    .from(assists)
    .where(eq(assists.conversationId, conversationId));
  return assist?.officialId === personId;
}

async function isTheirs(tx: Transaction, conversationId: string, personId: string): Promise<boolean> {
  const [row] = await tx
    .select({ personId: conversations.personId })
    .from(conversations)
    .where(eq(conversations.id, conversationId));
  return row?.personId === personId;
}
