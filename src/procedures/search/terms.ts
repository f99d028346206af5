import { cleanText } from '../../language/clean-text.ts';
import { tokensOf, type Token } from '../../language/tokens.ts';
import { conceptsIn } from './concepts.ts';
import { isStopWord } from './stop-words.ts';

/** A syllable, or two in a row, as the index knows it. */
export interface Term {
  /** folded: found whatever accents were typed */
  folded: string;
  /** with its accents, `~` before it: breaks ties; absent where none were typed */
  accented?: string;
  /** share of a two-syllable term against one syllable */
  weight: number;
}

const SYLLABLE_WEIGHT = 0.5;
const PAIR_WEIGHT = 1;

/** The telling syllables and pairs of a text in plain written terms, each once. */
export function termsOf(text: string): Term[] {
  const all = tokensOf(shortened(cleanText(text)));
  const tokens = all.filter(isTelling);
  const marked = tokens.some((token) => !token.bare);
  const terms = new Map<string, Term>();
  const add = (term: Term) => terms.set(term.folded, terms.get(term.folded) ?? term);
  for (const [index, token] of tokens.entries()) {
    const stops = isStop(token);
    if (!stops) add(termOf([token], marked, SYLLABLE_WEIGHT));
    const next = tokens[index + 1];
    if (next && next.after === '' && !(stops && isStop(next)))
      add(termOf([token, next], marked, PAIR_WEIGHT));
  }
  for (const concept of conceptsIn(all)) add(concept);
  return [...terms.values()];
}

/** Which papers is asked of every procedure, and "giấy tờ" there names none of them. */
const WHICH_PAPERS = /(?<!\p{L})gi[aấ]y( t[oờ])? (g[iì]|n[aà]o)(?!\p{L})/giu;

/** A term of seven syllables would drown every other word: "tách sổ" asks for more than a certificate. */
function shortened(text: string): string {
  return text.replace(WHICH_PAPERS, '; ').replace(/giấy chứng nhận quyền sử dụng đất/giu, 'sổ đỏ');
}

function isStop({ word, folded, bare }: Token): boolean {
  return isStopWord(word, folded, bare);
}

/** A lone letter is a slip or a teenager's word that no lexicon knows. */
function isTelling({ folded }: Token): boolean {
  return folded.length > 1;
}

function termOf(tokens: Token[], marked: boolean, weight: number): Term {
  const folded = tokens.map((token) => oneVowel(token.folded)).join(' ');
  return marked
    ? { folded, accented: `~${tokens.map((token) => oneTone(token.word)).join(' ')}`, weight }
    : { folded, weight };
}

/** "ký" and "kí", "lý" and "lí" are one word in two spellings. */
function oneVowel(folded: string): string {
  return /^[hklmst]y$/.test(folded) ? `${folded.charAt(0)}i` : folded;
}

/** Half the country says hỏi and ngã alike, and writes them so. */
function oneTone(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll('\u0303', '\u0309')
    .normalize('NFC')
    .replace(/^([hklmst])([yỳýỷỵ])$/u, respell);
}

function respell(_: string, initial: string, vowel: string): string {
  return initial + vowel.normalize('NFD').replace('y', 'i').normalize('NFC');
}
