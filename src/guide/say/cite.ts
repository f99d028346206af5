import type { FactAnswer } from '../../procedures/fact-about.ts';
import { gatherFacts } from '../answer/gather-facts.ts';
import type { Turn } from '../turn.ts';

/** Adds facts to what is said; their tokens go on counting where the reply's citations stand. */
export function cite(turn: Turn, ...facts: FactAnswer[]): void {
  const gathered = gatherFacts(facts, turn.citations);
  turn.citations = gathered.citations;
  turn.says.push(...gathered.facts.map(({ text }) => text));
}
