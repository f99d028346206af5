import { vietnamDay } from '../../kernel/clock.ts';
import type { FactAnswer } from '../../procedures/fact-about.ts';
import { comparedTopics, sumUp } from '../../procedures/sum-up.ts';
import { comparedIn } from '../answer/compared-in.ts';
import { premisesIn } from '../answer/premises-in.ts';
import type { Question } from '../answer/question.ts';
import { answerFrom } from '../say/answer-from.ts';
import type { Turn } from '../turn.ts';

/** "Thường trú khác tạm trú thế nào": both are told side by side, once; whether the question compares at all. */
export function compare(turn: Turn, question: Question): boolean {
  const compared = comparedIn(turn.context, question, vietnamDay(turn.context.clock.now()));
  if (compared.length === 0) return false;
  if (turn.asked.length > 0) return true;
  const premises = premisesFor(turn, question);
  const topics = comparedTopics(question.topics);
  for (const [index, procedure] of compared.entries()) {
    const facts = sumUp(procedure, topics, turn.state.locale);
    answerFrom(turn, { procedure, topics, facts: index === 0 ? [...premises, ...facts] : facts });
  }
  if (!turn.state.procedureCode) turn.offer = compared.map(({ code }) => code);
  return true;
}

/** What the question takes for granted and the law has changed; said once, before the first answer. */
export function premisesFor(turn: Turn, question: Question): FactAnswer[] {
  if (turn.asked.length > 0) return [];
  return premisesIn(turn.context.knowledge.premises, question, turn.state.locale);
}
