import type { Ranked } from './rank.ts';

/** What the words must say for a procedure to be shown at all; less is enough where its life event was told. */
const ENOUGH = 0.62;
const ENOUGH_WHEN_TOLD = 0.12;
/** A hit far behind the best is noise. */
const NEAR_BEST = 0.3;

/** Better no procedure than a wrong one. */
export function relevantOf(ranked: Ranked[]): Ranked[] {
  const [best] = ranked;
  if (!best || !isRelevant(best)) return [];
  return ranked.filter((hit) => hit.score >= best.score * NEAR_BEST);
}

function isRelevant({ evidence, told }: Ranked): boolean {
  return evidence >= (told ? ENOUGH_WHEN_TOLD : ENOUGH);
}
