import { fold } from '../../language/fold.ts';
import { postInto } from './post-into.ts';

/** Names and phrasings as bags of letter trigrams, for short queries whose syllables are not found. */
export interface TypoIndex {
  sizes: Float64Array;
  postings: Map<string, number[]>;
  documents: number[];
}

export function indexTypos(texts: { document: number; text: string }[]): TypoIndex {
  const postings = new Map<string, number[]>();
  const sizes = texts.map(({ text }, at) => {
    const trigrams = trigramsOf(text);
    for (const trigram of trigrams) postInto(postings, trigram, at);
    return trigrams.size;
  });
  return { sizes: Float64Array.from(sizes), postings, documents: texts.map(({ document }) => document) };
}

/** Dice's coefficient with the closest text of each document, 0–1. */
export function closestSpellings(index: TypoIndex, query: string): Map<number, number> {
  const trigrams = trigramsOf(query);
  const shared = new Map<number, number>();
  for (const trigram of trigrams)
    for (const at of index.postings.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  const closest = new Map<number, number>();
  for (const [at, count] of shared) {
    const dice = (2 * count) / (trigrams.size + (index.sizes[at] ?? 0));
    const document = index.documents[at] ?? -1;
    if (dice > (closest.get(document) ?? 0)) closest.set(document, dice);
  }
  return closest;
}

/** Without spaces, so that "giaykhai sinh" is found too. */
function trigramsOf(text: string): Set<string> {
  const letters = fold(text).replace(/[^a-z0-9]/g, '');
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at++) trigrams.add(letters.slice(at, at + 3));
  return trigrams;
}
