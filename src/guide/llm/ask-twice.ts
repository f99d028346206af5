import { setTimeout as wait } from 'node:timers/promises';
import type { ChatOpenAI } from '@langchain/openai';
import { askModel, type Question, type Said } from './ask-model.ts';
import { asModelFault } from './model-fault.ts';
import { LEAST_MS } from './model-limits.ts';

/** A second try where the first failed before a word was heard, and there is time for the pause that is asked for. */
export async function askTwice(chat: ChatOpenAI, question: Question): Promise<Said> {
  const startedAtMs = performance.now();
  let heard = false;
  const onText = (delta: string) => {
    heard = true;
    question.onText(delta);
  };
  try {
    return await askModel(chat, { ...question, onText });
  } catch (error) {
    const fault = asModelFault(error);
    const ms = question.ms - (performance.now() - startedAtMs) - (fault.retryAfterMs ?? Infinity);
    if (heard || ms < LEAST_MS) throw fault;
    await wait(fault.retryAfterMs);
    return askAgain(chat, { ...question, ms });
  }
}

async function askAgain(chat: ChatOpenAI, question: Question): Promise<Said> {
  try {
    return await askModel(chat, question);
  } catch (error) {
    throw asModelFault(error);
  }
}
