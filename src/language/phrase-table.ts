import { cleanText } from './clean-text.ts';
import { tokensOf, type Token } from './tokens.ts';

interface Row<T> {
  words: Token[];
  value: T;
  strict: boolean;
}

/** A phrase found among tokens: token indexes, `to` exclusive. */
export interface PhraseHit<T> {
  from: number;
  to: number;
  value: T;
}

/** Phrases looked up by their folded words; accents decide where they are typed. */
export interface PhraseTable<T> {
  rows: Map<string, Row<T>[]>;
}

export function newPhraseTable<T>(): PhraseTable<T> {
  return { rows: new Map() };
}

/**
 * Adds a phrase. A word typed without any mark stands for its accented forms too, unless `strict`
 * ("má" must not be heard in "ma", which is "mà" to most).
 */
export function addPhrase<T>(table: PhraseTable<T>, phrase: string, value: T, strict = false): void {
  const words = tokensOf(cleanText(phrase));
  const [first] = words;
  if (!first) return;
  const rows = table.rows.get(first.folded) ?? [];
  rows.push({ words, value, strict });
  table.rows.set(first.folded, rows);
}

/** The longest phrase that starts at the token `from`; phrases do not run over a full stop. */
export function phraseAt<T>(table: PhraseTable<T>, tokens: Token[], from: number): PhraseHit<T> | undefined {
  const rows = table.rows.get(tokens[from]?.folded ?? '');
  if (!rows) return undefined;
  let best: Row<T> | undefined;
  let bestScore = 0;
  for (const row of rows) {
    const score = scoreAt(row, tokens, from);
    if (score > bestScore) [best, bestScore] = [row, score];
  }
  return best && { from, to: from + best.words.length, value: best.value };
}

/** All phrases, longest first at each place, none overlapping. */
export function findPhrases<T>(table: PhraseTable<T>, tokens: Token[]): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let index = 0; index < tokens.length;) {
    const hit = phraseAt(table, tokens, index);
    if (hit) hits.push(hit);
    index = hit ? hit.to : index + 1;
  }
  return hits;
}

/** Longer wins; of equal length, the one with the accents as typed. Zero: no match. */
function scoreAt<T>(row: Row<T>, tokens: Token[], from: number): number {
  let exact = 0;
  for (const [offset, word] of row.words.entries()) {
    const token = tokens[from + offset];
    if (!token || token.folded !== word.folded || (offset > 0 && token.after !== '')) return 0;
    if (token.word === word.word) exact++;
    else if (row.strict || !token.bare) return 0;
  }
  return row.words.length + exact / (row.words.length + 1);
}
