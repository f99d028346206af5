import type { Locale } from '../../../../kernel/text.ts';
import { englishLead } from '../../../../language/english-lead.ts';
import { tokensOf } from '../../../../language/tokens.ts';

const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const ACCENTED = /[^\u0000-\u007f]/;
/** Names of places stay Vietnamese in an English sentence. */
const MOST_FOREIGN = 0.4;
const FEWEST_MARKED = 0.15;
const FEWEST_WORDS = 3;

/**
 * Whether a sentence is in the reader's language, Vietnamese with its marks. `given` is what it may quote: instruments
 * have no English names, and the words of an English fact are English.
 */
export function speaksLanguage(sentence: string, locale: Locale, given: string): boolean {
  if (OTHER_SCRIPT.test(sentence)) return false;
  const words = wordsOf(sentence);
  if (words.length < FEWEST_WORDS) return true;
  const marked = words.filter(({ word }) => ACCENTED.test(word));
  if (locale === 'vi') return marked.length / words.length >= FEWEST_MARKED;
  const known = new Set(wordsOf(given).map(({ word }) => word));
  const own = words.filter(({ word }) => !known.has(word));
  const foreign = own.filter(({ word }) => ACCENTED.test(word)).length;
  return foreign / words.length <= MOST_FOREIGN && englishLead(own.filter(({ bare }) => bare)) >= 0;
}

function wordsOf(text: string) {
  return tokensOf(text).filter(({ word }) => /^\p{L}+$/u.test(word));
}
