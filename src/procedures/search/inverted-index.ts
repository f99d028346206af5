import { postInto } from './post-into.ts';
import type { Term } from './terms.ts';

/** One text of a document; heavier fields count more. */
export interface FieldText {
  weight: number;
  terms: Term[];
}

interface Postings {
  documents: Int32Array;
  /** what the term adds to each document, before the query's own weight */
  impacts: Float32Array;
}

export interface InvertedIndex {
  size: number;
  postings: Map<string, Postings>;
  /** rarity of a term among all texts ever indexed; unknown terms get `rarest` */
  rarity: Map<string, number>;
  rarest: number;
}

const SATURATION = 1.2;
/** Most pairs of a sentence were never written side by side before; that says little. */
const UNKNOWN_PAIR = 0.3;
const LENGTH_SHARE = 0.4;

/**
 * BM25F over folded and accented terms: frequencies of the fields are weighted and length-normalised first, then
 * saturated once. Rarity is counted over single texts (a name, a phrasing), so that "làm giấy" weighs little.
 */
export function indexDocuments(documents: FieldText[][]): InvertedIndex {
  const rarity = rarityOf(documents.flat());
  const rarest = Math.max(...rarity.values(), 1);
  const lengths = documents.map((fields) =>
    fields.reduce((sum, field) => sum + field.weight * field.terms.length, 0),
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const found = new Map<string, [number, number][]>();
  for (const [document, fields] of documents.entries()) {
    const norm = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[document] ?? 0)) / average;
    for (const [term, frequency] of frequenciesOf(fields)) {
      const spread = frequency / norm;
      const impact = ((rarity.get(term) ?? rarest) * (spread * (SATURATION + 1))) / (spread + SATURATION);
      postInto(found, term, [document, impact]);
    }
  }
  return { size: documents.length, postings: pack(found), rarity, rarest };
}

/** What a term of a query is worth, known or not. */
export function worthOf({ folded, weight }: Term, { rarity, rarest }: InvertedIndex): number {
  return weight * (rarity.get(folded) ?? (folded.includes(' ') ? UNKNOWN_PAIR * rarest : rarest));
}

function rarityOf(texts: FieldText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of texts) for (const key of keysOf(terms)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarity = new Map<string, number>();
  for (const [key, count] of counts)
    rarity.set(key, Math.log(1 + (texts.length - count + 0.5) / (count + 0.5)));
  return rarity;
}

function frequenciesOf(fields: FieldText[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { weight, terms } of fields) {
    for (const key of keysOf(terms)) frequencies.set(key, (frequencies.get(key) ?? 0) + weight);
  }
  return frequencies;
}

function keysOf(terms: Term[]): Set<string> {
  return new Set(terms.flatMap(({ folded, accented }) => (accented ? [folded, accented] : [folded])));
}

function pack(found: Map<string, [number, number][]>): Map<string, Postings> {
  const postings = new Map<string, Postings>();
  for (const [term, list] of found) {
    postings.set(term, {
      documents: Int32Array.from(list, ([document]) => document),
      impacts: Float32Array.from(list, ([, impact]) => impact),
    });
  }
  return postings;
}
