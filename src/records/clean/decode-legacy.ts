import { isSyllable } from '../../language/syllables.ts';

/** TCVN 5712:1993 (VN3, the ABC fonts) read as Latin-1: byte and letter, pair by pair. */
const TCVN3 = pairs(
  'µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ',
);

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const CIRCUMFLEX = '\u0302';
const TILDE = '\u0303';
const BREVE = '\u0306';
const HOOK = '\u0309';
const DOT = '\u0323';

/** VNI for Windows writes the marks as a second letter behind the vowel … */
const VNI_MARKS: Record<string, string> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  á: CIRCUMFLEX + ACUTE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
/** … and these letters as one. */
const VNI_LETTERS: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const VNI_PAIR = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ñôöæóòî]/gi;

/**
 * Text that was stored before Unicode and is read as Latin-1 ("NguyÔn ThÞ Lan", "Nguyeãn Thò Lan"), as Vietnamese.
 * Anything that reads well as it stands, or has letters of Unicode, is left alone.
 */
export function decodeLegacy(text: string): string {
  if (!/[\u00a1-\u00ff]/.test(text) || /[\u0100-\u1fff]/.test(text)) return text;
  const readings = [text, fromVni(text), fromTcvn3(text)];
  const [best = text] = readings.toSorted((left, right) => strangeWords(left) - strangeWords(right));
  return best;
}

export function fromTcvn3(text: string): string {
  return [...text].map((byte) => TCVN3.get(byte) ?? byte).join('');
}

export function fromVni(text: string): string {
  return text.replace(VNI_PAIR, (found, vowel?: string, mark?: string) => {
    if (!vowel || !mark) return inCaseOf(found, VNI_LETTERS[found.toLowerCase()] ?? found);
    const letter = inCaseOf(vowel, VNI_LETTERS[vowel.toLowerCase()] ?? vowel.toLowerCase());
    return `${letter}${VNI_MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC');
  });
}

function inCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase();
}

/** Words with marks that Vietnamese spelling does not allow; "Thò" is how VNI writes the "Thị" of most women's names. */
function strangeWords(text: string): number {
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .split(/[\s,.;:/()'-]+/);
  return words.filter((word) => /[^\0-\x7f]/.test(word) && (word === 'thò' || !isSpelled(word))).length;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
/** Pairs of vowels whose tone stands on the second one. */
const TONE_ON_SECOND = /(?:oa|oe|uy|uê|uơ|ươ|iê|yê|uô|uâ|oă)$/;

/** A syllable that ends in c, ch, p, t takes two of the tones only, and none stands on a glide: "Hmông" is a word, "leõ" not. */
function isSpelled(word: string): boolean {
  const syllable = word.replace(/^hm/, 'm');
  if (!isSyllable(syllable) || /o[oòóõỏọ]/.test(syllable)) return false;
  const marks = syllable.normalize('NFD');
  if (/(?:c|ch|p|t)$/.test(marks) && !/[\u0301\u0323]/.test(marks)) return false;
  return (
    !TONE.test(syllable.slice(-1).normalize('NFD')) || isToneOnVowel(marks.replace(TONE, '').normalize('NFC'))
  );
}

function isToneOnVowel(bare: string): boolean {
  return !/[aăâeêioôơuưy]{2}$/.test(bare) || TONE_ON_SECOND.test(bare) || /^(?:qu|gi).$/.test(bare);
}

function pairs(list: string): Map<string, string> {
  const letters = [...list];
  return new Map(
    letters.flatMap((byte, index) => (index % 2 === 0 ? [[byte, letters[index + 1] ?? byte]] : [])),
  );
}
