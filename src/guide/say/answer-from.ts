import type { FactAnswer } from '../../procedures/fact-about.ts';
import type { Procedure, Topic } from '../../procedures/procedure.ts';
import type { Turn } from '../turn.ts';
import { cite } from './cite.ts';

interface Answer {
  procedure: Procedure;
  topics: Topic[];
  facts: FactAnswer[];
}

/** Says the facts that answer a question, behind a lead where one is needed, and keeps in mind where they stand. */
export function answerFrom(turn: Turn, { procedure, topics, facts }: Answer, lead?: string): void {
  turn.outcome = 'answered';
  const from = turn.says.length;
  if (lead !== undefined) turn.says.push(lead);
  cite(turn, ...facts);
  turn.asked.push({ code: procedure.code, topics, from, to: turn.says.length });
}
