import { BrokenCircuitError } from 'cockatiel';
import type { Database } from '../../db/database.ts';
import type { Question, Said } from './ask-model.ts';
import { hideMessages, restoreAnswer, restoreWhileHeard } from './hide-order.ts';
import { leftForCall } from './left-for-call.ts';
import { asModelFault } from './model-fault.ts';
import { tokensIn, type ModelLimits } from './model-limits.ts';
import type { ModelAnswer, ModelFailure, ModelOrder, ModelUse } from './model-room.ts';

/** How a call ended, and what it used, as far as is known. */
export interface Ended {
  answer: ModelAnswer;
  use: ModelUse;
}

const NO_USE: ModelUse = { tokensIn: 0, tokensOut: 0 };

/** Hides, looks at the budget, asks, and restores; each of these may end the call before the next. */
export async function callModel(
  db: Database,
  limits: ModelLimits,
  ask: (question: Question) => Promise<Said>,
  order: ModelOrder,
): Promise<Ended> {
  const { consultation, tools = [] } = order;
  const messages = hideMessages(order);
  if (!messages) return failed('refused', NO_USE);
  const sent = messages.reduce((sum, { content }) => sum + tokensIn(content), 0);
  const left = await leftForCall(db, limits, consultation, sent);
  if (!left) return failed('over-budget', NO_USE);
  let heard = '';
  const telling = restoreWhileHeard(consultation.redaction, (delta) => order.onText?.(delta));
  const onText = (delta: string) => {
    heard += delta;
    telling.hear(delta);
  };
  try {
    const said = await ask({ messages, tools, ...left, onText });
    telling.finish();
    const usage = { tokensIn: said.tokensIn, tokensOut: said.tokensOut };
    return {
      answer: { kind: 'answered', ...restoreAnswer(consultation.redaction, said), usage },
      use: usage,
    };
  } catch (error) {
    if (error instanceof BrokenCircuitError) return failed('resting', NO_USE);
    return failed(asModelFault(error).reason, { tokensIn: sent, tokensOut: tokensIn(heard) });
  }
}

function failed(reason: ModelFailure, use: ModelUse): Ended {
  return { answer: { kind: 'failed', reason }, use };
}
