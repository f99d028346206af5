import { date } from 'feelin';
import { sameJson } from '../../kernel/same-json.ts';
import { FeelError } from './expression.ts';

/** Thrown by a helper whose answer the precision of its inputs does not allow; the rule becomes unknown. */
export class NotKnown extends Error {}

interface Span {
  /** first and last day on which the date may lie, `yyyy-mm-dd` */
  first: string;
  last: string;
}

/** Dates as our values hold them, or an ISO day such as `today`; a year alone is the span of its days. */
function spanOf(given: unknown): Span {
  const text = typeof given === 'string' ? given : isDated(given) ? given.value : undefined;
  if (!text || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) throw new NotKnown('not a date');
  if (text.length === 10) return { first: text, last: text };
  if (text.length === 4) return { first: `${text}-01-01`, last: `${text}-12-31` };
  const [year, month] = text.split('-').map(Number);
  return {
    first: `${text}-01`,
    last: new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10),
  };
}

function isDated(given: unknown): given is { value: string } {
  return typeof given === 'object' && given !== null && 'value' in given && typeof given.value === 'string';
}

function exactDay(given: unknown): string {
  const { first, last } = spanOf(given);
  if (first !== last) throw new NotKnown('the day is not known');
  return first;
}

function yearsFrom(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) >= birth.slice(5) ? years : years - 1;
}

function agreed<Answer>(one: Answer, other: Answer): Answer {
  if (one !== other) throw new NotKnown('depends on the day');
  return one;
}

/** `age` in whole years on a day; unknown where a year-only birth date leaves two answers. */
function age(birth: unknown, on: unknown): number {
  const { first, last } = spanOf(birth);
  const day = exactDay(on);
  return agreed(yearsFrom(first, day), yearsFrom(last, day));
}

/** Whether somebody has completed that many years: decidable for most year-only birth dates too. */
function hasTurned(birth: unknown, years: unknown, on: unknown): boolean {
  if (typeof years !== 'number') throw new NotKnown('years are a number');
  const { first, last } = spanOf(birth);
  const day = exactDay(on);
  return agreed(yearsFrom(first, day) >= years, yearsFrom(last, day) >= years);
}

const DAY_MS = 86_400_000;

/** Whole days from the first date to the second. */
function daysBetween(from: unknown, to: unknown): number {
  return (Date.parse(exactDay(to)) - Date.parse(exactDay(from))) / DAY_MS;
}

function surname(name: unknown): string {
  const [first] = typeof name === 'string' ? name.trim().split(/\s+/) : [];
  if (!first) throw new NotKnown('no name');
  return first;
}

/** The commune's code, in the catalogue of the place. */
function commune(place: unknown): string {
  const code = typeof place === 'object' && place !== null && 'code' in place ? place.code : undefined;
  if (typeof code !== 'string') throw new NotKnown('the commune is not known');
  return code;
}

function listContains(list: unknown, item: unknown): boolean {
  if (!Array.isArray(list)) throw new FeelError(String(list), 'a list is expected');
  return list.some((one) => sameJson(one, item));
}

function count(list: unknown): number {
  if (!Array.isArray(list)) throw new FeelError(String(list), 'a list is expected');
  return list.length;
}

/** FEEL's own, run without its engine: rules over the people of a household call them for each of these. */
export const FEEL_NATIVE: Record<string, HelperName> = { 'list contains': 'listContains', count: 'count' };

/** The names knowledge may call besides FEEL's own. */
export const FEEL_HELPERS = {
  day: (given: unknown) => date(exactDay(given)),
  age,
  hasTurned,
  daysBetween,
  surname,
  commune,
  listContains,
  count,
};

export type HelperName = keyof typeof FEEL_HELPERS;

/** Calls one by name. Parameters are whatever the rule gave: each helper looks at them itself. */
export function callHelper(name: HelperName, parameters: unknown[]): unknown {
  return FEEL_HELPERS[name](...(parameters as [unknown, unknown, unknown]));
}
