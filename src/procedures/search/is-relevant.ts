import type { Ranked } from './rank.ts';

interface Bar {
  evidence: number;
  carried: number;
}

/** A name of the procedure is in the query: a little more speaks for it, in one of two ways. */
const ANCHORED: Bar[] = [
  { evidence: 0.7, carried: 0 },
  { evidence: 0.35, carried: 1 },
];
/** No name is in the query: much must be explained, however long the story. */
const UNNAMED: Bar[] = [
  { evidence: 0.9, carried: 0.95 },
  { evidence: 0.38, carried: 1.3 },
];
/** Somebody asks for a paper or a registration: hardly said of anything else. */
const PAPERWORK: Bar[] = [{ evidence: 0.25, carried: 0.6 }];
/** Its life event was told: that alone nearly carries it. */
const TOLD: Bar[] = [{ evidence: 0.12, carried: 0 }];

/** Better no procedure than a wrong one; `paperwork` where the words ask for a paper or a registration. */
export function relevantOf(ranked: Ranked[], paperwork: boolean): Ranked[] {
  const [best] = ranked;
  const isShown =
    best &&
    barsFor(best, paperwork).some((bar) => best.evidence >= bar.evidence && best.carried >= bar.carried);
  return isShown ? ranked : [];
}

function barsFor({ anchored, told }: Ranked, paperwork: boolean): Bar[] {
  return [...(anchored ? ANCHORED : UNNAMED), ...(told ? TOLD : []), ...(paperwork ? PAPERWORK : [])];
}
