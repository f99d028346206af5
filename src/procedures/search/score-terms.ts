import { worthOf, type InvertedIndex } from './inverted-index.ts';
import { newTally, type Tally } from './tally.ts';
import type { Term } from './terms.ts';

export interface TermScores {
  /** 0 to about 1: the share of the query's weight that a document carries */
  shareOf: (document: number) => number;
  /** the weight carried, in terms as rare as can be: grows with the length of the query */
  carriedBy: (document: number) => number;
  /** documents with a score, unordered */
  touched: number[];
}

/** Where accents were typed, half of a term's worth is theirs: "vàng" is not "vắng", yet may be a slip of the keys. */
const ACCENT_SHARE = 0.5;
/** The most that a saturated frequency multiplies a term's rarity by. */
const SATURATED = 2.2;

/** Adds up what each term of the query brings to each document; costs only the postings of those terms. */
export function scoreTerms(index: InvertedIndex, terms: Term[]): TermScores {
  const tally = newTally(index.size);
  let whole = 1e-9;
  for (const term of terms) {
    const { folded, accented, weight } = term;
    whole += worthOf(term, index) * SATURATED;
    addPostings(index, folded, accented ? weight * (1 - ACCENT_SHARE) : weight, tally);
    if (accented) addPostings(index, accented, weight * ACCENT_SHARE, tally);
  }
  const scoreOf = (document: number) => tally.sums[document] ?? 0;
  return {
    shareOf: (document) => scoreOf(document) / whole,
    carriedBy: (document) => scoreOf(document) / (SATURATED * index.rarest),
    touched: tally.touched,
  };
}

function addPostings(index: InvertedIndex, term: string, weight: number, tally: Tally): void {
  const postings = index.postings.get(term);
  if (!postings) return;
  const { documents, impacts } = postings;
  for (let at = 0; at < documents.length; at++) tally.add(documents[at] ?? 0, weight * (impacts[at] ?? 0));
}
