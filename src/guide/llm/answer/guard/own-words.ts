import { fold } from '../../../../language/fold.ts';
import { isStopWord } from '../../../../procedures/search/stop-words.ts';
import { withDigits } from './spoken-numbers.ts';

/** So many words in a row are a quotation. */
const SHINGLE = 7;

/** Numbers and units are judged as claims. */
const COUNTS = new Set('ngay thang nam tuan dong vnd dong day month year week working'.split(' '));

/** The share of a sentence's telling words that its sources do not have. */
export function strangeShare(said: string, source: string): number {
  const known = new Set(wordsOf(source).map(stemOf));
  const words = wordsOf(withDigits(said))
    .filter((word) => !isStopWord(word, word, true) && !/^\d/.test(word))
    .map(stemOf)
    .filter((word) => !COUNTS.has(word));
  return words.length < 4 ? 0 : words.filter((word) => !known.has(word)).length / words.length;
}

/** English plurals; Vietnamese has none. */
function stemOf(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=\w{3})s$/, '');
}

/** Whether so many words in a row stand in the secret. */
export function repeats(said: string, secret: string): boolean {
  const words = wordsOf(said);
  const hidden = ` ${wordsOf(secret).join(' ')} `;
  return words.some(
    (_, at) =>
      at + SHINGLE <= words.length && hidden.includes(` ${words.slice(at, at + SHINGLE).join(' ')} `),
  );
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}
