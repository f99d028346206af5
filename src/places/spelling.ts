/** A word or a number of a text. `break` is what stands between it and the one before. */
export interface Token {
  /** without accents, in one spelling: "Hoà" → "hoa", "Lý" → "li", "Đắk" → "dac", "05" → "5" */
  plain: string;
  /** with accents, the tone at the end, so that "Hoà" and "Hòa" are the same */
  accented: string;
  start: number;
  end: number;
  break: 'none' | 'space' | 'dash' | 'comma' | 'stop';
}

const WORD = /[\p{L}\p{M}'’`]+|\p{N}+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;
const QUOTES = /['’`]/g;
/** After a short word the full stop belongs to an abbreviation: "P. 14", "TP. Huế". */
const LONGEST_ABBREVIATION = 3;

/** Linear in the text's length; `start` and `end` count UTF-16 units of the text as given, in whatever form it is. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const spelled = spellingOf(match[0]);
    if (!spelled.plain) continue;
    tokens.push({
      ...spelled,
      start,
      end,
      break: breakOf(text.slice(last, start), last - (tokens.at(-1)?.start ?? last)),
    });
    last = end;
  }
  return tokens;
}

function breakOf(between: string, wordBefore: number): Token['break'] {
  if (between === '') return 'none';
  if (/[!?\n]/.test(between)) return 'stop';
  if (/\.\s/.test(between)) return wordBefore <= LONGEST_ABBREVIATION ? 'space' : 'stop';
  if (/[,;:/|()"]/.test(between)) return 'comma';
  return /[-–—_]/.test(between) ? 'dash' : 'space';
}

const spellings = new Map<string, { plain: string; accented: string }>();
const MAX_SPELLINGS = 20_000;

function spellingOf(word: string): { plain: string; accented: string } {
  const known = spellings.get(word);
  if (known) return known;
  const spelling = spell(word);
  if (spellings.size >= MAX_SPELLINGS) spellings.clear();
  spellings.set(word, spelling);
  return spelling;
}

function spell(word: string): { plain: string; accented: string } {
  if (/^\p{N}/u.test(word)) {
    const number = word.replace(/^0+(?=\d)/, '');
    return { plain: number, accented: number };
  }
  const parts = word.toLowerCase().replace(QUOTES, '').normalize('NFD');
  const tones = (parts.match(TONES) ?? []).join('');
  const letters = oneSpelling(parts.replace(TONES, '').normalize('NFC'));
  const plain = oneSpelling(parts.replace(MARKS, '').replaceAll('đ', 'd'));
  return { plain, accented: letters + tones };
}

/** i and y after a consonant are one sound; k and c are swapped in names from other languages (Đắk, Kon, Kạn). */
function oneSpelling(letters: string): string {
  return letters
    .replace(/(?<=[b-df-hj-np-tv-xzđ]|^|^qu)y$/, 'i')
    .replace(/k$/, 'c')
    .replace(/^k(?=[aăâoôơuư])/, 'c');
}

/** One key for a name however it is divided: "Ea H’Leo", "EaHleo". */
export function keyOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.plain).join('');
}

/** `same` when the accents agree, `none` when the text has none at all, `other` when they say another name. */
export type Accents = 'same' | 'none' | 'other';

export function hasAccents(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.plain !== token.accented);
}

/** Words as they are compared, with accents and without. */
export function formsOf(words: string): Set<string> {
  return new Set(tokensOf(words).flatMap(({ plain, accented }) => [plain, accented]));
}

/** What the text says from one token up to another, the second not included. */
export function textOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, to > from ? tokens[to - 1]?.end : 0);
}
