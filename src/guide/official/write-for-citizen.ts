import type { AppContext } from '../../app-context.ts';
import { assistedActor } from '../../officials/assist.ts';
import { beginAssist, type BegunAssist } from '../../officials/begin-assist.ts';
import type { Official } from '../../officials/official.ts';
import type { Locale } from '../../kernel/text.ts';
import type { CitizenMessage } from '../open-turn.ts';
import type { Reply } from '../reply.ts';
import { startConversation } from '../start-conversation.ts';
import { takeTurn } from '../take-turn.ts';

/** Begins a conversation for a citizen who sits before the official; it is theirs once they sign in. */
export async function startAssist(
  context: AppContext,
  official: Official,
  { locale, procedureCode }: { locale: Locale; procedureCode?: string },
): Promise<BegunAssist> {
  const chosen = procedureCode === undefined ? {} : { procedureCode };
  const { id, token } = await startConversation(context, {
    tenant: official.actor.tenant,
    locale,
    ...chosen,
  });
  return beginAssist(context, official, { conversationId: id, token, ...chosen });
}

/** One message that the official writes for the citizen, marked as theirs. The guide answers as ever. */
export async function writeForCitizen(
  context: AppContext,
  official: Official,
  assistId: string,
  message: CitizenMessage,
): Promise<Reply> {
  const { conversationId, assisted } = await assistedActor(context, official, assistId);
  const by = { kind: 'official' as const, name: official.name };
  return takeTurn(context, assisted, conversationId, { ...message, by });
}
