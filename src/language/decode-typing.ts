import { decodeTelex, decodeVni } from './decode-keys.ts';
import { englishLead } from './english-lead.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { isPlainSyllable, isSyllable } from './syllables.ts';
import { tokensOf } from './tokens.ts';
import { writtenForm } from './written-form.ts';

/** A vowel three times, or any letter at the end of a word: "ơiii", "okkk", but not "cccd". */
const HELD_DOWN =
  /([aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ])\1{2,}|(\p{L})\2{2,}(?![\p{L}\d])/giu;
const CHUNK = /[^\s,;!?()"“”]+/gu;
/** "q3", "to 5" glued: what stands before a number in addresses and dates is no VNI key. */
const BEFORE_NUMBER =
  /^(quan|phuong|to|ap|ngo|hem|duong|lo|tang|khu|khom|thon|xom|thang|ngay|nam|so|thu|lop|doi|mung|cau|loai|kp|tp|sau|ngach|toa|phong)\d+$/i;

/** Undoes how a clean text was typed: raw Telex or VNI keys, teenage consonants, letters held down. */
export function decodeTyping(text: string): string {
  const held = text.replace(HELD_DOWN, (letters) => letters.charAt(0));
  if (englishLead(tokensOf(held)) >= 2) return held;
  const keys = { vni: vniIn(held), telex: isTypedInTelex(held), marked: MARKED.test(held) };
  return held.replace(CHUNK, (chunk) => decodeChunk(chunk, keys));
}

/** By which keys the whole text is typed: there a word that may be something else is read so too. */
interface Keys {
  /** where it is sure, "ngay2" is "ngày", no day's number */
  vni: 'surely' | 'likely' | undefined;
  telex: boolean;
  /** some of it is typed with its marks */
  marked: boolean;
}

/** Letters that raw keys do not have. */
const MARKED = /[^\p{ASCII}\s“”‘’–…]/u;

function decodeChunk(chunk: string, keys: Keys): string {
  const [, before = '', word = '', after = ''] =
    /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)([^\p{L}\p{N}]*)$/u.exec(chunk) ?? [];
  if (word === '')
    return /\p{L}[/-]\p{L}/u.test(chunk) && !/[\d@.]/.test(chunk)
      ? chunk
          .split(/([/-])/)
          .map((part) => (/^[/-]$/.test(part) ? part : decodeChunk(part, keys)))
          .join('')
      : chunk;
  return before + (decodeWord(word, keys) ?? word) + after;
}

/** "Xã Ea Kar": a capital among words with marks begins a name, not raw keys. */
function decodeWord(word: string, { vni, telex, marked }: Keys): string | undefined {
  const lower = word.toLowerCase();
  if (marked && !telex && /^\p{Lu}\p{Ll}+$/u.test(word)) return undefined;
  if (/\d/.test(word))
    return vni === 'surely' || (vni && !BEFORE_NUMBER.test(word)) ? decodeVni(word) : undefined;
  if (ENGLISH_WORDS.has(lower) && !(telex && !isPlainSyllable(lower))) return undefined;
  return decodeTelex(word) ?? (isSyllable(lower) || isPlainSyllable(lower) ? undefined : respelt(word));
}

/** "fí" → "phí", "wê" → "quê", "kó" → "có", "jấy" → "giấy", "nhaa" → "nha"; "Jun" and "Wang" are foreign names. */
function respelt(word: string): string | undefined {
  if (/^[FWJ][a-z]+$/.test(word)) return undefined;
  const candidates = [
    word.replace(/^f/, 'ph').replace(/^F/, 'Ph'),
    word.replace(/^w/, 'qu').replace(/^W/, 'Qu'),
    word.replace(/^j/, 'gi').replace(/^J/, 'Gi'),
    word.replace(/^k(?=[aăâoôơuư])/, 'c').replace(/^K(?=[aăâoôơuư])/, 'C'),
    word.replace(/(\p{L})\1$/u, '$1'),
  ];
  return candidates.find((candidate) => candidate !== word && isSyllable(writtenForm(candidate)));
}

/** "Thai1 Quang Vinh": a tone digit in a name. */
const IN_NAME =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}+[1-5] \p{Lu}\p{Ll}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[1-5](?!\d))/u;

/** "Ngay2 1 thang1 12": the number follows, so that the digit within is a tone. */
const TONE_BEFORE_NUMBER = /(?<![\p{L}\p{N}])(?:ngay2|thang1)\s+(?:\d|sau(?![\p{L}\p{N}]))/iu;

/** Digits within words tell for sure; two words that end in tone digits too, but one alone may be "con1" or a slip. */
function vniIn(text: string): Keys['vni'] {
  const words = text.match(/(?<![\p{L}\p{N}@._/-])[a-z]{1,7}\d[a-z\d]{0,4}(?![\p{L}\p{N}@])/giu) ?? [];
  const typed = words.filter((word) => !BEFORE_NUMBER.test(word) && decodeVni(word) !== undefined);
  if (typed.some((word) => /\d[a-z]|[aeoud][a-z]{0,3}[6-9]/i.test(word))) return 'surely';
  if (TONE_BEFORE_NUMBER.test(text)) return 'surely';
  if (typed.length === 1 && IN_NAME.test(text)) return 'surely';
  const lone = typed.length === 1 && isPlainSyllable((typed[0] ?? '').replace(/\d/g, '').toLowerCase());
  return typed.length >= 2 || (lone && !/\s\d/.test(text)) ? 'likely' : undefined;
}

/** A word with marks that only Telex explains ("nuwx", "ddungs", no "been"), or two with tones ("Thij Toanf"). */
function isTypedInTelex(text: string): boolean {
  const words = text.match(/(?<![\p{L}\p{N}@._/-])[a-z]{2,9}(?![\p{L}\p{N}@])/giu) ?? [];
  const keyed = words.filter(
    (word) => !ENGLISH_WORDS.has(word.toLowerCase()) && decodeTelex(word) !== undefined,
  );
  return keyed.length >= 2 || keyed.some((word) => /w|^dd|aa|ee|oo/i.test(word));
}
