import type { Stage } from '../../../guide/reply.ts';
import type { Locale } from '../../../kernel/text.ts';
import type { Handle } from '../memory.ts';
import { call } from './call.ts';

/** Where a conversation stands that left its frame; nothing personal is in it. */
export interface Standing {
  conversationId: string;
  /** still in the frame, in our window, or with somebody who signed in there */
  place: 'frame' | 'window' | 'person';
  stage: Stage;
  left: number | null;
}

/** A code that opens this conversation once, within a minute, for whoever knows what the challenge was made of. */
export function offerCarryOver(
  { id, token }: Handle,
  challenge: string,
  locale: Locale,
): Promise<{ code: string }> {
  const path = `/v1/conversations/${encodeURIComponent(id)}/carry-over`;
  return call('POST', path, { locale, token, body: { challenge } });
}

/** Spends the code. The conversation has a new token from then on; the one it had is none. */
export function takeCarryOver(
  spent: { code: string; verifier: string },
  locale: Locale,
): Promise<{ id: string; token: string; tenant: string }> {
  return call('POST', '/v1/carry-overs', { locale, body: spent });
}

export function readStanding(verifier: string, locale: Locale): Promise<Standing> {
  return call('GET', '/v1/carry-overs/standing', { locale, token: verifier });
}

/** Takes the conversation back from the window, for as long as nobody signed in there. */
export function returnCarryOver(verifier: string, locale: Locale): Promise<{ id: string; token: string }> {
  return call('POST', '/v1/carry-overs/return', { locale, token: verifier });
}
