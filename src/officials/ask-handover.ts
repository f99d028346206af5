import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { handovers } from '../db/schema.ts';
import type { HandoverReason } from './handover.ts';

/** Puts a conversation into a queue. One that waits already keeps its place. */
export async function askHandover(
  context: AppContext,
  tx: Transaction,
  actor: Actor,
  asked: {
    conversation: { id: string; tenant: string };
    authorityId: string | null;
    procedureCode: string | null;
    stage: string;
    reason: HandoverReason;
  },
): Promise<void> {
  const { conversation, authorityId, procedureCode, stage, reason } = asked;
  const sealer = await context.keyring.sealerOf(tx, conversation.id, conversation.tenant);
  const now = context.clock.now();
  const id = context.newId('hov');
  await tx.insert(handovers).values({
    id,
    tenant: conversation.tenant,
    conversationId: conversation.id,
    authorityId,
    procedureCode,
    stage,
    reason: sealer.seal('handover-reason', reason),
    status: 'waiting',
    askedAt: now,
  });
  await recordEvent(tx, actor, {
    tenant: conversation.tenant,
    at: now,
    ...(actor.kind === 'citizen' ? { personId: actor.personId } : {}),
    action: 'handover-asked',
    object: id,
    details: { conversationId: conversation.id },
  });
}
