import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { conversations, messages } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import type { Locale, LocalText } from '../kernel/text.ts';
import { newConversationState } from './conversation.ts';
import type { Reply } from './reply.ts';
import { greetingReply } from './say/greeting.ts';
import { takeTurn } from './take-turn.ts';

const LIFETIME_MS = 30 * 24 * 3_600_000;

export interface StartedConversation {
  id: string;
  /** known to its holder alone; we keep a hash. Useless once a person owns the conversation */
  token: string;
  expiresAt: string;
  greeting: Reply;
}

/** Opens a conversation for whoever holds its token, or for the signed-in person. */
export async function startConversation(
  context: AppContext,
  input: { tenant: string; greeting?: LocalText; locale: Locale; procedureCode?: string; actor?: Actor },
): Promise<StartedConversation> {
  const token = context.newId('tok');
  const tokenHash = sha256Hex(token);
  const actor: Actor =
    input.actor?.kind === 'citizen' ? input.actor : { kind: 'bearer', tenant: input.tenant, tokenHash };
  const id = context.newId('con');
  const expiresAt = new Date(context.clock.now().getTime() + LIFETIME_MS);
  const greeting = greetingReply(context, input.locale, input.greeting);
  await store(context, actor, {
    id,
    tenant: input.tenant,
    locale: input.locale,
    tokenHash,
    expiresAt,
    greeting,
  });
  const chosen = input.procedureCode && (await choose(context, actor, id, input.procedureCode));
  return { id, token, expiresAt: expiresAt.toISOString(), greeting: chosen || greeting };
}

async function store(
  context: AppContext,
  actor: Actor,
  made: { id: string; tenant: string; locale: Locale; tokenHash: string; expiresAt: Date; greeting: Reply },
): Promise<void> {
  const now = context.clock.now();
  await withActor(context.db, actor, async (tx) => {
    const sealer = await context.keyring.sealerOf(tx, made.id, made.tenant);
    const owner =
      actor.kind === 'citizen'
        ? { personId: actor.personId, tokenHash: null }
        : { personId: null, tokenHash: made.tokenHash };
    await tx.insert(conversations).values({
      id: made.id,
      tenant: made.tenant,
      ...owner,
      locale: made.locale,
      stage: 'finding',
      state: sealer.seal('state', newConversationState(made.locale)),
      version: 1,
      createdAt: now,
      updatedAt: now,
      expiresAt: made.expiresAt,
    });
    await tx.insert(messages).values({
      conversationId: made.id,
      id: made.greeting.id,
      tenant: made.tenant,
      said: null,
      answered: sealer.seal('answered', { reply: made.greeting }),
      saidHash: '',
      outcome: made.greeting.outcome,
      at: now,
      answeredAt: now,
    });
  });
}

async function choose(context: AppContext, actor: Actor, id: string, code: string): Promise<Reply> {
  return takeTurn(context, actor, id, {
    id: context.newId('rep'),
    action: { type: 'choose-procedure', code },
  });
}
