import type { FactAnswer } from '../../procedures/fact-about.ts';
import type { Turn } from '../turn.ts';

/** Adds a fact to what is said; its tokens go on counting where the reply's citations stand. */
export function cite(turn: Turn, fact: FactAnswer): void {
  const offset = turn.citations.length;
  const moved = (token: string) => String(Number(token) + offset);
  turn.says.push(fact.text.replace(/\[(\d+)\]/g, (_, token: string) => `[${moved(token)}]`));
  for (const citation of fact.citations)
    turn.citations.push({ ...citation, token: citation.token.replace(/\d+/, (token) => moved(token)) });
}
