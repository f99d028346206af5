import { fold } from '../language/fold.ts';
import { isRegistry } from './doubts-about.ts';
import type { Field } from './eform.ts';
import type { OriginValue } from './origin-values.ts';
import type { DateValue } from './value.ts';

/**
 * The origin to take, from those known in order of trust. Registers lose the middle of a name, its accents, or the day
 * of a birth, and never invent them: where a later register holds the same more fully, its value is taken.
 */
export function fullest({ type }: Field, known: OriginValue[]): OriginValue | undefined {
  const [first, ...others] = known;
  if (!first || !isRegistry(first)) return first;
  const registries = others.filter(isRegistry);
  if (type === 'name') return registries.reduce<OriginValue>(fullerName, first);
  return type === 'date' ? registries.reduce<OriginValue>(fullerDate, first) : first;
}

function fullerName(taken: OriginValue, other: OriginValue): OriginValue {
  return isFullerName(String(other.value), String(taken.value)) ? other : taken;
}

function fullerDate(taken: OriginValue, other: OriginValue): OriginValue {
  const [held, said] = [taken, other].map((one) => (one.value as DateValue).value) as [string, string];
  return said.length > held.length && said.startsWith(held) ? other : taken;
}

function isFullerName(value: string, than: string): boolean {
  if (fold(value) === fold(than)) return isBare(than) && !isBare(value);
  const [all, some] = [value, than].map((name) => fold(name).split(' ')) as [string[], string[]];
  if (some.length < 2 || some.length >= all.length) return false;
  return all[0] === some[0] && all.at(-1) === some.at(-1) && holdsInOrder(all, some);
}

function holdsInOrder(all: string[], some: string[]): boolean {
  let from = 0;
  return some.every((word) => (from = all.indexOf(word, from) + 1) > 0);
}

function isBare(name: string): boolean {
  return /^[\0-\x7f]+$/.test(name);
}
