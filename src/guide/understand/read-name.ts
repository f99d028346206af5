import { findPhrases } from '../../language/phrase-table.ts';
import { isPlainSyllable } from '../../language/syllables.ts';
import { tokensOf, type Token } from '../../language/tokens.ts';
import { doubtOf, valueOf, type Reading } from './found.ts';
import { NEVER_IN_NAME } from './name-words.ts';
import { SURNAMES } from './person-names.ts';

/** A name as it will be written, a doubt where it is typed without marks, nothing where it is no name. */
export function readName(text: string): Reading | undefined {
  const words = tokensOf(text);
  if (words.length === 0 || words.length > 8 || words.some(({ word }) => !/^\p{L}+$/u.test(word)))
    return undefined;
  const isWritten =
    words.every(({ start }) => /\p{Lu}/u.test(text.charAt(start))) && SURNAMES.has(words[0]?.folded ?? '');
  if (
    !isWritten &&
    findPhrases(NEVER_IN_NAME, words).some(
      ({ from, to }) => to - from > 1 || !words[from]?.bare || !isPlainSyllable(words[from]?.folded ?? ''),
    )
  )
    return undefined;
  const name = properName(text);
  if (words.length === 1 && !isNameAlone(words[0])) return undefined;
  const bare = words.length >= 2 && words.every((word) => word.bare);
  return bare ? doubtOf('needs-accents', name, [{ label: name, value: name }]) : valueOf(name);
}

function isNameAlone(word: Token | undefined): boolean {
  return (
    word !== undefined &&
    word.word.length >= 2 &&
    (!word.bare || isPlainSyllable(word.folded) || word.word.length <= 8)
  );
}

/** Capitals at the beginning of each syllable; letters and tone marks as typed. */
function properName(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
