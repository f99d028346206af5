import type { Env } from '../../kernel/env.ts';
import type { ModelUse } from './model-room.ts';

/** What calls may take, by turn and by conversation; prices are micro-dollars a token. */
export interface ModelLimits {
  callMs: number;
  turnMs: number;
  turnTokens: number;
  conversationTokens: number;
  conversationMicroUsd: number;
  microUsdIn: number;
  microUsdOut: number;
}

/** Less time than this brings no answer. */
export const LEAST_MS = 300;
export const LONGEST_ANSWER_TOKENS = 1_500;

/** Vietnamese takes about two letters a token in today's vocabularies. */
const LETTERS_A_TOKEN = 2;

export function modelLimits(env: Env): ModelLimits {
  return {
    callMs: env.MODEL_CALL_MS,
    turnMs: env.MODEL_TURN_MS,
    turnTokens: env.MODEL_TURN_TOKENS,
    conversationTokens: env.MODEL_CONVERSATION_TOKENS,
    conversationMicroUsd: Math.round(env.MODEL_CONVERSATION_USD * 1e6),
    microUsdIn: env.MODEL_USD_PER_MILLION_IN,
    microUsdOut: env.MODEL_USD_PER_MILLION_OUT,
  };
}

/** Never too low: what a server does not count is estimated against us. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / LETTERS_A_TOKEN);
}

export function costOf({ microUsdIn, microUsdOut }: ModelLimits, use: ModelUse): number {
  return Math.ceil(use.tokensIn * microUsdIn + use.tokensOut * microUsdOut);
}
