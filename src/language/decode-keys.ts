import { isPlainSyllable, isSyllable } from './syllables.ts';

const TONE_OF_TELEX: Record<string, string> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
};
const TONE_OF_VNI: Record<string, string> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

/** The syllable that raw Telex keys stand for ("nguyeenx" → "nguyễn"), or undefined where they are none. */
export function decodeTelex(word: string): string | undefined {
  if (!/^[a-z]{2,9}$/i.test(word) || (isPlainSyllable(word.toLowerCase()) && !/dd|aa|ee|oo|w/i.test(word)))
    return undefined;
  const tone = /(?<=[aeiouyw].*)[fsxrj]/i.exec(word)?.[0].toLowerCase();
  let letters = word.replace(/(?<=[aeiouyw].*)[fsxrj]/gi, '');
  letters = circumflexed(letters)
    .replace(/uo(.{0,2})w/i, 'ươ$1')
    .replace(/uow|uwow?/i, 'ươ');
  letters = letters
    .replace(/(a|o|u)([^aeiouyw]{0,2})w/i, (_, vowel: string, rest: string) => horned(vowel) + rest)
    .replace(/w/i, 'ư');
  return syllableOf(letters, tone ? TONE_OF_TELEX[tone] : undefined, word);
}

/** The syllable that raw VNI keys stand for ("nguye64n" → "nguyễn"), or undefined where they are none. */
export function decodeVni(word: string): string | undefined {
  if (!/^[a-z]{1,7}\d[a-z\d]{0,6}$/i.test(word)) return undefined;
  const tone = /[1-5]/.exec(word)?.[0];
  let letters = word.replace(/[1-5]/g, '').replace(/^d([a-z]*)9/i, 'đ$1');
  letters = letters.replace(
    /([aeo])([a-z]{0,2})6/i,
    (_, vowel: string, rest: string) => HATS[vowel.toLowerCase()] + rest,
  );
  letters = letters
    .replace(/u7?o([a-z]{0,2})7/i, 'ươ$1')
    .replace(/([ou])([a-z]{0,2})7/i, (_, vowel: string, rest: string) => horned(vowel) + rest);
  letters = letters.replace(/a([a-z]{0,2})8/i, 'ă$1');
  return syllableOf(letters, tone ? TONE_OF_VNI[tone] : undefined, word);
}

const HATS: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };

function circumflexed(letters: string): string {
  return letters
    .replace(/dd/i, 'đ')
    .replace(/^d(.*)d$/i, 'đ$1')
    .replace(/([aeo])([a-z]{0,2}?)\1/i, (_, vowel: string, rest: string) => HATS[vowel.toLowerCase()] + rest);
}

function horned(vowel: string): string {
  return { a: 'ă', o: 'ơ', u: 'ư' }[vowel.toLowerCase()] ?? vowel;
}

function syllableOf(letters: string, tone: string | undefined, typed: string): string | undefined {
  const lower = letters.toLowerCase();
  if (/[\d]/.test(lower) || !isSyllable(lower)) return undefined;
  return inCaseOf(typed, tone ? withTone(lower, tone) : lower);
}

/** Puts a tone on the vowel that carries it: the marked one, else by the spelling's rule ("hòa", "toán", "quý"). */
function withTone(syllable: string, tone: string): string {
  const at = carrierOf(syllable);
  return at < 0
    ? syllable
    : syllable.slice(0, at) + (syllable.charAt(at) + tone).normalize('NFC') + syllable.slice(at + 1);
}

function carrierOf(syllable: string): number {
  const marked = Math.max(
    ...['ơ', 'ê', 'â', 'ă', 'ô', 'ư'].map((vowel, rank) =>
      syllable.includes(vowel) ? 100 * (6 - rank) + syllable.lastIndexOf(vowel) : -1,
    ),
  );
  if (marked >= 0) return marked % 100;
  const onset = /^(qu|gi(?=[aeiouy]))?[^aeiouy]*/.exec(syllable)?.[0].length ?? 0;
  const vowels = /^[aeiouy]+/.exec(syllable.slice(onset))?.[0] ?? '';
  if (vowels === '') return syllable.search(/[aeiouy]/);
  const closed = onset + vowels.length < syllable.length;
  return onset + (vowels.length === 1 ? 0 : vowels.length === 3 || closed ? 1 : 0);
}

function inCaseOf(typed: string, syllable: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return syllable.toUpperCase();
  const first = typed.charAt(0);
  return first === first.toUpperCase() ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
}
