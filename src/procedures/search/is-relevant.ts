import type { Ranked } from './rank.ts';

interface Bar {
  evidence: number;
  carried: number;
}

/** A name of the procedure is in the query: a little more speaks for it, in one of two ways. */
const ANCHORED: Bar[] = [
  { evidence: 0.75, carried: 0 },
  { evidence: 0.35, carried: 1 },
];
/** No name is in the query: much must be explained, however long the story. */
const UNNAMED: Bar[] = [{ evidence: 0.42, carried: 1.25 }];
/** Its life event was told: that alone nearly carries it. */
const TOLD: Bar[] = [{ evidence: 0.12, carried: 0 }];
/** A hit far behind the best is noise. */
const NEAR_BEST = 0.3;

/** Better no procedure than a wrong one. */
export function relevantOf(ranked: Ranked[]): Ranked[] {
  const [best] = ranked;
  if (!best || !isRelevant(best)) return [];
  return ranked.filter((hit) => hit.score >= best.score * NEAR_BEST);
}

function isRelevant({ evidence, carried, anchored, told }: Ranked): boolean {
  const bars = [...(told ? TOLD : []), ...(anchored ? ANCHORED : UNNAMED)];
  return bars.some((bar) => evidence >= bar.evidence && carried >= bar.carried);
}
