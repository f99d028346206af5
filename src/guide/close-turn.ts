import { and, eq } from 'drizzle-orm';
import { revokeInvitations } from '../agreements/revoke-invitations.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Transaction } from '../db/database.ts';
import { conversations, messages } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { fileDossier } from '../dossiers/file-dossier.ts';
import { saveDossier } from '../dossiers/save-dossier.ts';
import { askHandover } from '../officials/ask-handover.ts';
import { AppError } from '../kernel/errors.ts';
import { noteRefundsTold } from '../payments/refunds.ts';
import type { Reply } from './reply.ts';
import { citizenIn, type Turn } from './turn.ts';

/** Writes the turn's end in one transaction: the dossier, its filing if confirmed, the reply, and where we stand. */
export async function closeTurn(
  turn: Turn,
  messageId: string,
  reply: Reply,
  timings: Record<string, number>,
): Promise<void> {
  const { context } = turn;
  await withActor(context.db, turn.actor, async (tx) => {
    await saveDossiers(turn, tx);
    await storeReply(turn, tx, messageId, reply, timings);
    await queueHandover(turn, tx);
  });
  if (turn.filing || turn.stops.length > 0) context.wakeDeliveries();
}

async function saveDossiers(turn: Turn, tx: Transaction): Promise<void> {
  const citizen = citizenIn(turn);
  if (!citizen) return;
  await noteRefundsTold(tx, turn.refunds ?? [], turn.at);
  for (const dossier of turn.stops) await stopDossier(turn, tx, dossier);
  if (!turn.dossier || !turn.loaded) return;
  const saved = await saveDossier(turn.context, tx, citizen, turn.loaded, turn.dossier);
  if (turn.filing) await fileDossier(turn.context, tx, citizen, saved, turn.filing, turn.bill);
}

async function stopDossier(turn: Turn, tx: Transaction, dossier: Dossier): Promise<void> {
  const { context, actor } = turn;
  const citizen = citizenIn(turn);
  if (!citizen) return;
  await saveDossier(context, tx, citizen, dossier, { ...dossier, stage: 'stopped' });
  await revokeInvitations(tx, dossier.id);
  await recordEvent(tx, actor, {
    tenant: dossier.tenant,
    at: context.clock.now(),
    personId: dossier.personId,
    action: 'dossier-stopped',
    object: dossier.id,
  });
}

async function queueHandover(turn: Turn, tx: Transaction): Promise<void> {
  const { context, actor, conversation, state, handover, text } = turn;
  if (!handover) return;
  const { stage, misses, procedureCode = null } = state;
  const reason = { lastWords: text, misses };
  await askHandover(context, tx, actor, {
    conversation,
    stage,
    procedureCode,
    reason,
    authorityId: handover.authorityId,
  });
}

async function storeReply(
  turn: Turn,
  tx: Transaction,
  messageId: string,
  reply: Reply,
  timings: Record<string, number>,
): Promise<void> {
  const { context, conversation, state } = turn;
  const now = context.clock.now();
  const sealer = await context.keyring.sealerOf(tx, conversation.id, conversation.tenant);
  const moved = await tx
    .update(conversations)
    .set({
      locale: state.locale,
      stage: state.stage,
      procedureCode: state.procedureCode ?? null,
      dossierId: state.dossierId ?? null,
      state: sealer.seal('state', state),
      version: conversation.version + 1,
      leaseBy: null,
      leaseUntil: null,
      updatedAt: now,
    })
    .where(and(eq(conversations.id, conversation.id), eq(conversations.version, conversation.version)))
    .returning({ id: conversations.id });
  if (moved.length === 0) throw new AppError('turn-in-progress', { retryAfterSeconds: 2 });
  await tx
    .update(messages)
    .set({ answered: sealer.seal('answered', { reply }), outcome: reply.outcome, timings, answeredAt: now })
    .where(and(eq(messages.conversationId, conversation.id), eq(messages.id, messageId)));
}
