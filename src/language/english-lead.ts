import { ENGLISH_WORDS } from './english-words.ts';
import { isPlainSyllable } from './syllables.ts';
import type { Token } from './tokens.ts';

/**
 * By how many words English leads: accents are Vietnamese; without them, words that Vietnamese spelling does not allow
 * and English knows count for English, the other way round for Vietnamese.
 */
export function englishLead(tokens: Token[]): number {
  let lead = 0;
  for (const { word, folded, bare } of tokens) {
    if (!bare) lead -= 2;
    else if (/^\p{L}+$/u.test(word)) lead += weightOf(folded);
  }
  return lead;
}

function weightOf(word: string): number {
  const english = ENGLISH_WORDS.has(word);
  const vietnamese = isPlainSyllable(word);
  if (english && vietnamese) return word.length > 1 ? 0.1 : 0;
  if (english) return 1;
  return vietnamese ? -1 : 0;
}
