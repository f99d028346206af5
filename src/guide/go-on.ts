import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import type { Reply } from './reply.ts';
import { takeTurn } from './take-turn.ts';

/** A turn in which the guide speaks first: after sign-in the conversation goes on without a message. */
export async function goOn(context: AppContext, actor: Actor, conversationId: string): Promise<Reply> {
  return takeTurn(context, actor, conversationId, { id: context.newId('rep') });
}
