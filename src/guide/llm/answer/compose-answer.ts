import { vietnamDay } from '../../../kernel/clock.ts';
import { findProcedure } from '../../../procedures/find-procedure.ts';
import { readQuestion } from '../../answer/question.ts';
import type { Turn } from '../../turn.ts';
import { caveatOf } from './caveats.ts';
import { evidenceFor, type CitedGiven } from './evidence-for.ts';
import { listenToAnswer, type Heard } from './listen-to-answer.ts';
import { promptFor } from './prompt-for.ts';
import { slotOf } from './slot-of.ts';

/**
 * Lets the model put the facts of an answer into words, shown as they come, sentence by sentence. Whatever is wrong
 * with it (a claim that does not stand, another language, silence), the turn keeps the words it had, at once.
 */
export async function composeAnswer(turn: Turn, show: (text: string) => void): Promise<void> {
  const slot = slotOf(turn);
  if (!turn.context.model || !turn.consultation || !slot) return;
  for (const text of turn.says.slice(0, slot.from)) if (text !== '') show(`${text}\n\n`);
  const given = givenFor(turn);
  const heard = await hearModel(turn, given, show);
  if ('fault' in heard) return turn.context.log.warn('answer-not-composed', { reason: heard.fault });
  putInto(turn, slot, heard, given);
}

/** The first fault ends it, whatever may still come; after the end nothing more is shown. */
async function hearModel(
  { context: { model, prompts }, consultation, state: { locale }, text }: Turn,
  given: CitedGiven[],
  show: (text: string) => void,
): Promise<Heard | { fault: string }> {
  if (!model || !consultation) return { fault: 'no-model' };
  const { system, rules } = promptFor(prompts, given, locale);
  let isOver = false;
  const evidence = { given, question: text, locale, secret: rules };
  const listening = listenToAnswer(evidence, (said) => (isOver ? undefined : show(said)));
  const call = model.call({
    step: 'answer',
    consultation,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: text },
    ],
    onText: listening.hear,
  });
  const answer = await Promise.race([call, listening.faulted]);
  isOver = true;
  if (typeof answer === 'string') return { fault: answer };
  return answer.kind === 'answered' ? listening.end() : { fault: answer.reason };
}

function givenFor(turn: Turn): CitedGiven[] {
  const { knowledge, clock } = turn.context;
  const today = vietnamDay(clock.now());
  const asked = turn.asked.flatMap(({ code, topics }) => {
    const procedure = findProcedure(knowledge.procedures, code, today);
    return procedure && !('replacedBy' in procedure) ? [{ procedure, topics }] : [];
  });
  const question = readQuestion(turn.context, turn.text);
  return evidenceFor(asked, knowledge.premises, question, turn.state.locale);
}

function putInto(turn: Turn, slot: { from: number; to: number }, heard: Heard, given: CitedGiven[]): void {
  const caveat = caveatOf(given, heard, turn.state.locale);
  turn.says.splice(slot.from, slot.to - slot.from, heard.text, caveat);
  turn.citations = heard.citations;
  turn.asked = [];
  turn.mode = 'llm';
}
