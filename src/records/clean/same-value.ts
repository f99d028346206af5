import type { DateValue, PlaceValue, Value } from '../../eforms/value.ts';
import { fold } from '../../language/fold.ts';

/**
 * Whether two sources say the same: texts and names without accents, capitals and punctuation, places by commune
 * (by text where one has no code), dates as precisely as both are known.
 */
export function sameValue(left: Value, right: Value): boolean {
  if (typeof left === 'string' && typeof right === 'string') return sameText(left, right);
  if (Array.isArray(left) && Array.isArray(right)) return sameList(left, right);
  if (isDate(left) && isDate(right)) return sameDate(left, right);
  if (isPlace(left) && isPlace(right)) return samePlace(left, right);
  return left === right;
}

function sameText(left: string, right: string): boolean {
  return keyOf(left) === keyOf(right);
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function sameList(left: string[], right: string[]): boolean {
  const rights = new Set(right.map(keyOf));
  return left.length === right.length && left.every((item) => rights.has(keyOf(item)));
}

function sameDate(left: DateValue, right: DateValue): boolean {
  const length = Math.min(left.value.length, right.value.length);
  return left.value.slice(0, length) === right.value.slice(0, length);
}

function samePlace(left: PlaceValue, right: PlaceValue): boolean {
  return left.code && right.code ? left.code === right.code : sameText(left.text, right.text);
}

function isDate(value: Value): value is DateValue {
  return typeof value === 'object' && 'precision' in value;
}

function isPlace(value: Value): value is PlaceValue {
  return typeof value === 'object' && 'catalogueOn' in value;
}
