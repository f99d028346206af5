import type { Database } from '../../db/database.ts';
import type { Consultation } from './consultation.ts';
import { LEAST_MS, LONGEST_ANSWER_TOKENS, type ModelLimits } from './model-limits.ts';
import { usedBy } from './record-call.ts';

/** Time and tokens for one more call that sends so many; nothing where the turn or the conversation has used its share. */
export async function leftForCall(
  db: Database,
  limits: ModelLimits,
  consultation: Consultation,
  sent: number,
): Promise<{ ms: number; tokens: number } | undefined> {
  const used = await usedBy(db, consultation);
  const ms = Math.min(limits.callMs, limits.turnMs - consultation.used.ms);
  const ofTurn = limits.turnTokens - consultation.used.tokens;
  const ofConversation = limits.conversationTokens - used.tokens;
  const tokens = Math.min(ofTurn, ofConversation) - sent;
  if (ms < LEAST_MS || tokens <= 0 || used.microUsd >= limits.conversationMicroUsd) return undefined;
  return { ms, tokens: Math.min(tokens, LONGEST_ANSWER_TOKENS) };
}
