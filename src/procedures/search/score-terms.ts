import { worthOf, type InvertedIndex } from './inverted-index.ts';
import type { Term } from './terms.ts';

export interface TermScores {
  /** 0 to about 1 for each document: the share of the query's weight that it carries */
  scores: Float64Array;
  /** the weight carried, in terms as rare as can be: grows with the length of the query */
  carried: Float64Array;
  /** documents with a score, unordered */
  touched: number[];
}

/** Where accents were typed, half of a term's worth is theirs: "vàng" is not "vắng", yet may be a slip of the keys. */
const ACCENT_SHARE = 0.5;
/** The most that a saturated frequency multiplies a term's rarity by. */
const SATURATED = 2.2;

/** Adds up what each term of the query brings to each document; costs only the postings of those terms. */
export function scoreTerms(index: InvertedIndex, terms: Term[]): TermScores {
  const scores = new Float64Array(index.size);
  const touched = new Set<number>();
  let whole = 0;
  for (const term of terms) {
    const { folded, accented, weight } = term;
    whole += worthOf(term, index) * SATURATED;
    addPostings(index, folded, accented ? weight * (1 - ACCENT_SHARE) : weight, scores, touched);
    if (accented) addPostings(index, accented, weight * ACCENT_SHARE, scores, touched);
  }
  const carried = scores.map((score) => score / (SATURATED * index.rarest));
  for (const document of touched) scores[document] = (scores[document] ?? 0) / Math.max(whole, 1e-9);
  return { scores, carried, touched: [...touched] };
}

function addPostings(
  index: InvertedIndex,
  term: string,
  weight: number,
  scores: Float64Array,
  touched: Set<number>,
): void {
  const postings = index.postings.get(term);
  if (!postings) return;
  const { documents, impacts } = postings;
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    scores[document] = (scores[document] ?? 0) + weight * (impacts[at] ?? 0);
    touched.add(document);
  }
}
