import { cleanText } from './clean-text.ts';

const FOLDED = new Map<string, string>();

/** Letters without their marks, lower case, đ as d, one space between words: the form in which texts are compared. */
export function fold(text: string): string {
  return foldLetters(cleanText(text).replace(/\n/g, ' '));
}

/** Folds letter by letter, so that an index into the result is an index into `text`; `text` must be clean. */
export function foldLetters(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) folded += foldLetter(text.charAt(index));
  return folded;
}

function foldLetter(letter: string): string {
  if (letter < '\u0080') return letter.toLowerCase();
  const known = FOLDED.get(letter);
  if (known !== undefined) return known;
  const bare = letter.toLowerCase().normalize('NFD').charAt(0);
  const folded = bare === 'đ' ? 'd' : bare;
  if (FOLDED.size < 2000) FOLDED.set(letter, folded);
  return folded;
}
