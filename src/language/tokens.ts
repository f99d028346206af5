import { foldLetters } from './fold.ts';
import { writtenForm } from './written-form.ts';

/** A word or number of a text, with where it stands. */
export interface Token {
  start: number;
  end: number;
  /** lower case, with its accents */
  word: string;
  folded: string;
  /** carries no mark at all: it may stand for any accented word of the same letters */
  bare: boolean;
  /** what stands between the token before and this one has punctuation: , ; . ? ! or a line break */
  after: '' | ',' | '.';
}

/** The words and numbers of a clean text, in order. */
export function tokensOf(text: string): Token[] {
  const written = writtenForm(text);
  const folded = foldLetters(written);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of written.matchAll(/[\p{L}\p{N}]+/gu)) {
    const start = match.index;
    const gap = text.slice(end, start);
    end = start + match[0].length;
    const plain = folded.slice(start, end);
    tokens.push({ start, end, word: match[0], folded: plain, bare: plain === match[0], after: breakIn(gap) });
  }
  return tokens;
}

function breakIn(gap: string): Token['after'] {
  if (/[.?!\n;]/.test(gap)) return '.';
  return /[,:()"“”–—]|\s-\s/.test(gap) ? ',' : '';
}
