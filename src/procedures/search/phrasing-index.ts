import { worthOf, type InvertedIndex } from './inverted-index.ts';
import { postInto } from './post-into.ts';
import { newTally } from './tally.ts';
import type { Term } from './terms.ts';

/** Every way a procedure is asked for, each on its own, so that one close phrasing outweighs many loose words. */
export interface PhrasingIndex {
  /** document and length of each phrase */
  documents: Int32Array;
  norms: Float64Array;
  /** term → phrases that hold it */
  postings: Map<string, Int32Array>;
}

export function indexPhrasings(
  phrasings: { document: number; terms: Term[] }[],
  index: InvertedIndex,
): PhrasingIndex {
  const found = new Map<string, number[]>();
  for (const [phrase, { terms }] of phrasings.entries())
    for (const { folded } of terms) postInto(found, folded, phrase);
  return {
    documents: Int32Array.from(phrasings, ({ document }) => document),
    norms: Float64Array.from(phrasings, ({ terms }) => normOf(terms, index)),
    postings: new Map([...found].map(([term, list]) => [term, Int32Array.from(list)])),
  };
}

/** The closest phrasing of each document: the cosine of weighted terms, 0–1. */
export function closestPhrasings(
  phrasings: PhrasingIndex,
  index: InvertedIndex,
  terms: Term[],
): Map<number, number> {
  const shared = newTally(phrasings.documents.length);
  for (const term of terms) {
    const worth = worthOf(term, index) ** 2;
    for (const phrase of phrasings.postings.get(term.folded) ?? []) shared.add(phrase, worth);
  }
  const norm = normOf(terms, index);
  const closest = new Map<number, number>();
  for (const phrase of shared.touched) {
    const document = phrasings.documents[phrase] ?? -1;
    const cosine = (shared.sums[phrase] ?? 0) / ((phrasings.norms[phrase] ?? 1) * norm || 1);
    if (cosine > (closest.get(document) ?? 0)) closest.set(document, cosine);
  }
  return closest;
}

function normOf(terms: Term[], index: InvertedIndex): number {
  return Math.sqrt(terms.reduce((sum, term) => sum + worthOf(term, index) ** 2, 0));
}
