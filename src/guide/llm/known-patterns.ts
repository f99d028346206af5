import { fold } from '../../language/fold.ts';
import type { KnownValue } from './known-values.ts';

/** Folded text is plain letters; other scripts count as gaps, so that they hide too much and never too little. */
const BETWEEN = '[^a-z0-9]*';
const bounded = (source: string) => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'g');

/** How a value may stand in a folded text: whatever stands between its words, its digits, or the parts of a date. */
export function knownPatterns({ kind, value }: KnownValue): RegExp[] {
  if (kind === 'DATE') return datePatterns(value);
  const words = fold(value).match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = words.join(BETWEEN);
  if (words.join('').length < 2) return [];
  if (kind === 'ID') return [new RegExp([...words.join('')].join('[^a-z0-9]{0,3}'), 'g')];
  if (kind === 'PLACE') return placePatterns(value);
  const ends = kind === 'NAME' && words.length > 2 ? [words.slice(-2).join(BETWEEN)] : [];
  return [whole, ...ends].map(bounded);
}

/** Given names alone are words like others: they count where they are written with a capital. */
export function givenNames(known: KnownValue[]): RegExp | undefined {
  const names = known
    .filter(({ kind }) => kind === 'NAME')
    .map(({ value }) => value.normalize('NFC').trim().split(/\s+/).at(-1) ?? '')
    .filter((name) => /^\p{L}{2,}$/u.test(name))
    .flatMap((name) => [name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(), name.toUpperCase()]);
  if (names.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(names)].join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** The whole address, and what stands before its commune. */
function placePatterns(value: string): RegExp[] {
  const parts = value.split(',').map((part) => fold(part).match(/[\p{L}\p{N}]+/gu) ?? []);
  const detail = parts.length > 2 ? parts.slice(0, -2) : [];
  return [parts.flat(), detail.flat(), ...detail.filter((words) => words.length > 1)]
    .filter((words) => words.length > 1)
    .map((words) => bounded(words.join(BETWEEN)));
}

/** "2026-11-05" as 5/11/2026, 05-11, "5 tháng 11 năm 2026" … */
function datePatterns(value: string): RegExp[] {
  const [year, month, day] = value.split('-').map(Number);
  if (!year || !month || !day) return [];
  const gap = '(?:[^a-z0-9]{1,3}|[^a-z0-9]{0,2}(?:thang|nam)[^a-z0-9]{0,2})';
  const ending = `(?:${gap}(?:${year}|${String(year).slice(2)}))?`;
  return [`0?${day}${gap}0?${month}${ending}`, `${year}${gap}0?${month}${gap}0?${day}`].map(bounded);
}
