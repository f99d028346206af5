import { foldLetters } from '../../language/fold.ts';
import { pattern } from './pattern.ts';

/** Vietnamese number words up to ten, as they are written. */
export const NUMBER_WORDS: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const BY_LETTERS = new Map(
  Object.entries({ ...NUMBER_WORDS, chục: 10 }).flatMap(([word, value]) => [
    [word, value] as const,
    [foldLetters(word), value] as const,
  ]),
);
const UNIT = 'một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín';

/** After a ten "năm" is the year to come: "tháng mười năm 2026"; five is "lăm" there. */
const AFTER_TEN = 'một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín';

/** Source for `pattern`: a number up to 99, in digits or words. */
export const NUMBER = `\\d{1,4}|(?:hăm|băm)(?: (?:${AFTER_TEN}))?|(?:(?:${UNIT}) )?(?:mươi|mười|chục)(?: (?:${AFTER_TEN}))?|${UNIT}`;
const WHOLE = new RegExp(`^(?:${pattern(NUMBER).source})$`, 'u');

/** The number that digits or words say ("hai mươi lăm", "hăm mốt", "mười", "12"), undefined where they say none. */
export function numberIn(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words);
  if (!WHOLE.test(words)) return undefined;
  const parts = words.split(' ');
  if (/^(hăm|ham|băm|bam)$/.test(parts[0] ?? ''))
    return (/^h/.test(parts[0] ?? '') ? 20 : 30) + unit(parts[1]);
  const ten = parts.findIndex((part) => /^(mươi|muoi|mười|chục|chuc)$/.test(part));
  if (ten < 0) return parts.length === 1 ? unit(parts[0]) : undefined;
  return (ten === 0 ? 1 : unit(parts[0])) * 10 + unit(parts[ten + 1]);
}

function unit(word: string | undefined): number {
  return word === undefined ? 0 : (BY_LETTERS.get(word) ?? 0);
}
