import type { Turn } from '../turn.ts';

/** Says what does not answer, marked so that a page can show it as how things stand and not as a mistake. */
export function sayOutage(turn: Turn, sentence: string): void {
  turn.says.push(sentence);
  turn.outages = [...(turn.outages ?? []), sentence];
}
