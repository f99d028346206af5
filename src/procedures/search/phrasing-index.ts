import { worthOf, type InvertedIndex } from './inverted-index.ts';
import type { Term } from './terms.ts';

interface Phrase {
  document: number;
  norm: number;
}

/** Every way a procedure is asked for, each on its own, so that one close phrasing outweighs many loose words. */
export interface PhrasingIndex {
  phrases: Phrase[];
  /** term → phrases that hold it */
  postings: Map<string, Int32Array>;
}

export function indexPhrasings(
  phrasings: { document: number; terms: Term[] }[],
  index: InvertedIndex,
): PhrasingIndex {
  const found = new Map<string, number[]>();
  const phrases = phrasings.map(({ document, terms }, phrase) => {
    for (const { folded } of terms) found.set(folded, [...(found.get(folded) ?? []), phrase]);
    return { document, norm: normOf(terms, index) };
  });
  return { phrases, postings: new Map([...found].map(([term, list]) => [term, Int32Array.from(list)])) };
}

/** The closest phrasing of each document: the cosine of weighted terms, 0–1. */
export function closestPhrasings(
  phrasings: PhrasingIndex,
  index: InvertedIndex,
  terms: Term[],
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const term of terms) {
    const worth = worthOf(term, index) ** 2;
    for (const phrase of phrasings.postings.get(term.folded) ?? [])
      shared.set(phrase, (shared.get(phrase) ?? 0) + worth);
  }
  const norm = normOf(terms, index);
  const closest = new Map<number, number>();
  for (const [phrase, product] of shared) {
    const { document, norm: own } = phrasings.phrases[phrase] ?? { document: -1, norm: 1 };
    const cosine = product / (own * norm || 1);
    if (cosine > (closest.get(document) ?? 0)) closest.set(document, cosine);
  }
  return closest;
}

function normOf(terms: Term[], index: InvertedIndex): number {
  return Math.sqrt(terms.reduce((sum, term) => sum + worthOf(term, index) ** 2, 0));
}
