import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { conversations, messages } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { openHandoverOf, type OpenHandover } from '../officials/handover.ts';
import { systemClock } from '../kernel/clock.ts';
import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import type { Conversation, ConversationState } from './conversation.ts';
import type { OfficialName } from './read-conversation.ts';
import type { Action, Reply } from './reply.ts';

/** Longer than the slowest turn, which waits some nine seconds for a source; what a dead process held is free then. */
const LEASE_MS = 15_000;
const WAIT_STEP_MS = 40;
const WAIT_LIMIT_MS = 8_000;

export interface CitizenMessage {
  /** the client's id for this message */
  id: string;
  text?: string;
  action?: Action;
  /** the official who writes it for the citizen */
  by?: OfficialName;
}

export type OpenedTurn = { kind: 'opened'; conversation: Conversation } | { kind: 'answered'; reply: Reply };

/**
 * Stores the message and takes the conversation for this turn. The same message again answers what was answered;
 * while it is under way, or another one is for too long, `turn-in-progress`. A lease left by a dead process ends by itself.
 */
export async function openTurn(
  context: AppContext,
  actor: Actor,
  conversationId: string,
  message: CitizenMessage,
): Promise<OpenedTurn> {
  const startedAtMs = Date.now();
  for (;;) {
    const opened = await withActor(context.db, actor, (tx) => tryOpen(context, tx, conversationId, message));
    if (opened !== 'busy') return opened;
    if (Date.now() - startedAtMs > WAIT_LIMIT_MS)
      throw new AppError('turn-in-progress', { retryAfterSeconds: 2 });
    await new Promise((resolve) => setTimeout(resolve, WAIT_STEP_MS));
  }
}

async function tryOpen(
  context: AppContext,
  tx: Transaction,
  conversationId: string,
  message: CitizenMessage,
): Promise<OpenedTurn | 'busy'> {
  const [row] = await tx
    .select()
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .for('update');
  if (!row) throw new AppError('not-found');
  if (row.expiresAt <= context.clock.now()) throw new AppError('session-expired');
  const sealer = await context.keyring.sealerOf(tx, conversationId, row.tenant);
  const [stored] = await tx
    .select({ answered: messages.answered })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.id, message.id)));
  if (stored?.answered)
    return { kind: 'answered', reply: sealer.unseal<{ reply: Reply }>('answered', stored.answered).reply };
  if (row.leaseUntil && row.leaseUntil > systemClock.now()) {
    if (row.leaseBy === message.id) throw new AppError('turn-in-progress', { retryAfterSeconds: 2 });
    return 'busy';
  }
  const said = {
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.action ? { action: message.action } : {}),
    ...(message.by ? { by: message.by } : {}),
  };
  if (!stored)
    await tx.insert(messages).values({
      conversationId,
      id: message.id,
      tenant: row.tenant,
      said: sealer.seal('said', said),
      saidHash: sha256Hex(JSON.stringify(said)),
      at: context.clock.now(),
    });
  const leaseUntil = new Date(systemClock.now().getTime() + LEASE_MS);
  await tx
    .update(conversations)
    .set({ leaseBy: message.id, leaseUntil })
    .where(eq(conversations.id, conversationId));
  return {
    kind: 'opened',
    conversation: conversationOf(
      row,
      sealer.unseal<ConversationState>('state', row.state),
      await openHandoverOf(tx, sealer, conversationId),
    ),
  };
}

function conversationOf(
  row: typeof conversations.$inferSelect,
  state: ConversationState,
  handover: OpenHandover | undefined,
): Conversation {
  return {
    id: row.id,
    tenant: row.tenant,
    personId: row.personId,
    version: row.version,
    startedDossierId: row.dossierId,
    state,
    ...(handover ? { handover } : {}),
  };
}

/** Gives the conversation back after a fault, so that the same message can be sent again at once. */
export async function releaseTurn(
  context: AppContext,
  actor: Actor,
  conversationId: string,
  messageId: string,
): Promise<void> {
  await withActor(context.db, actor, (tx) =>
    tx
      .update(conversations)
      .set({ leaseBy: null, leaseUntil: null })
      .where(and(eq(conversations.id, conversationId), eq(conversations.leaseBy, messageId))),
  );
}
