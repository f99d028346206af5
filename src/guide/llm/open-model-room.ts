import type { ChatOpenAI } from '@langchain/openai';
import { circuitBreaker, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import type { Database } from '../../db/database.ts';
import type { KernelContext } from '../../kernel/context.ts';
import type { Env } from '../../kernel/env.ts';
import type { Question } from './ask-model.ts';
import { askTwice } from './ask-twice.ts';
import { callModel, type Ended } from './call-model.ts';
import { ModelFault } from './model-fault.ts';
import { costOf, modelLimits, type ModelLimits } from './model-limits.ts';
import type { ModelCall, ModelOrder, ModelRoom } from './model-room.ts';
import { openChat, type Endpoint } from './open-chat.ts';
import { recordCall } from './record-call.ts';

type Context = Pick<KernelContext, 'clock' | 'log'> & { env: Env; db: Database };

/** So many calls in a row that failed, and the model is left alone for a while: the embedded guide answers at once. */
const FAILURES_TO_REST = 3;
const REST_MS = 15_000;

/** The way to the endpoint of the settings; none where there is none. */
export function openModelRoom(context: Context): ModelRoom | undefined {
  const { OPENAI_BASE_URL: url, OPENAI_API_KEY: key, MODEL_NAME: model } = context.env;
  if (!url || !key) return undefined;
  const limits = modelLimits(context.env);
  const ask = askingAt({ url, key, model });
  const watchers: ((call: ModelCall) => void)[] = [];
  return {
    watch: (tell) => void watchers.push(tell),
    call: async (order) => {
      const startedAtMs = performance.now();
      const ended = await callModel(context.db, limits, ask, order);
      const call = callOf(order, model, ended, Math.round(performance.now() - startedAtMs), limits);
      order.consultation.used.ms += call.ms;
      order.consultation.used.tokens += call.tokensIn + call.tokensOut;
      for (const tell of watchers) tell(call);
      await keep(context, order, call);
      return ended.answer;
    },
  };
}

function askingAt(endpoint: Endpoint) {
  const breaker = circuitBreaker(handleWhen(isSick), {
    halfOpenAfter: REST_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_REST),
  });
  let chat: Promise<ChatOpenAI> | undefined;
  return async (question: Question) => {
    chat ??= openChat(endpoint);
    const opened = await chat;
    return breaker.execute(() => askTwice(opened, question));
  };
}

function isSick(error: Error): boolean {
  return error instanceof ModelFault && (error.reason === 'timeout' || error.reason === 'unavailable');
}

function callOf(
  { step }: ModelOrder,
  model: string,
  { answer, use }: Ended,
  ms: number,
  limits: ModelLimits,
): ModelCall {
  const outcome = answer.kind === 'answered' ? 'answered' : answer.reason;
  return { step, model, ...use, costMicroUsd: costOf(limits, use), ms, outcome };
}

/** A turn is not lost because its bookkeeping is. */
async function keep(context: Context, { consultation }: ModelOrder, call: ModelCall): Promise<void> {
  try {
    await recordCall(context.db, consultation, call, context.clock.now());
  } catch {
    context.log.error('model-call-not-recorded', { step: call.step, outcome: call.outcome });
  }
}
