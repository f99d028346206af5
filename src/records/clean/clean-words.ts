import { cleanText } from '../../language/clean-text.ts';
import { decodeLegacy } from './decode-legacy.ts';

/** Any text of a register as readers see it: Unicode, NFC, one line, single spaces. Empty where it was empty. */
export function cleanWords(raw: string): string {
  return cleanText(decodeLegacy(raw)).replace(/\s+/g, ' ').trim();
}

/** "KỸ SƯ" → "Kỹ sư"; what is not in capitals throughout stays as it is. */
export function unshoutSentence(text: string): string {
  return isShouted(text) ? capitalise(text.slice(0, 1)) + text.slice(1).toLocaleLowerCase('vi') : text;
}

export function isShouted(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi');
}

/** "H'HEN NIÊ" → "H'Hen Niê"; tones stay on the letters they are on. */
export function capitalise(text: string): string {
  return text
    .toLocaleLowerCase('vi')
    .replace(/(?<![\p{L}\p{M}])\p{Script=Latin}/gu, (letter) => letter.toLocaleUpperCase('vi'));
}
