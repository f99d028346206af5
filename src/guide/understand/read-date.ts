import type { Candidate } from '../command.ts';
import { DateValue } from '../../eforms/value.ts';
import type { HeardField } from './hearing.ts';
import type { SaidDate } from './extract-date.ts';
import { solarDay } from './lunar-date.ts';
import { two } from './relative-dates.ts';
import { doubtOf, valueOf, type Reading } from './found.ts';

const MAY_BE_AHEAD = /(until|expir|expected|planned|from|to$|end|start|wedding|appointment|due|through)/i;
const OLDEST_YEAR = 1870;

/** What a said date means for a field: the year that fits, and doubts where a part is missing or lies ahead. */
export function readDate(date: SaidDate, field: HeardField, today: string): Reading {
  if (!date.or) return readParts(date, field, today);
  const { or, ...first } = date;
  const both = [first, { ...or, said: date.said, start: date.start, end: date.end }];
  const possible = both.flatMap((one) => {
    const reading = readParts(one, field, today);
    return reading.kind === 'value' ? [reading.value as DateValue] : [];
  });
  const [only, ...more] = possible;
  if (only && more.length === 0) return valueOf(only);
  if (!only) return readParts(first, field, today);
  return doubtOf(
    'two-readings',
    date.said,
    possible.map((value) => ({ label: value.value.split('-').reverse().join('/'), value })),
  );
}

function readParts(date: SaidDate, field: HeardField, today: string): Reading {
  const value = date.on ?? (date.lunar ? ofLunar(date, today) : ofParts(date, field, today));
  if (value === 'incomplete') return doubtOf('incomplete-date', date.said, likelyDay(date, field, today));
  if (value && value.precision !== 'day' && needsDay(field)) return doubtOf('incomplete-date', date.said);
  if (!value || !DateValue.safeParse(value).success) return doubtOf('not-a-date', date.said);
  if (Number(value.value.slice(0, 4)) < OLDEST_YEAR) return doubtOf('out-of-range', date.said);
  if (!mayBeAhead(field) && value.value > today.slice(0, value.value.length))
    return doubtOf('future-date', date.said);
  return valueOf(value);
}

/** What happened lately is registered with its day; for the rest the form decides. */
function needsDay({ id, subject }: HeardField): boolean {
  return (subject.role === 'child' && /birth/i.test(id)) || /death/i.test(id);
}

/** "Hôm 15": the last such day, to be confirmed. */
function likelyDay({ day, month, year }: SaidDate, field: HeardField, today: string): Candidate[] {
  if (day === undefined || month !== undefined || year !== undefined || mayBeAhead(field)) return [];
  if (/birth/i.test(field.id) && field.subject.role !== 'child') return [];
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  const index = thisYear * 12 + thisMonth - 1 - (two(day) > today.slice(8) ? 1 : 0);
  const value: DateValue = {
    value: `${Math.floor(index / 12)}-${two((index % 12) + 1)}-${two(day)}`,
    precision: 'day',
  };
  return DateValue.safeParse(value).success
    ? [{ label: value.value.split('-').reverse().join('/'), value }]
    : [];
}

function ofLunar(date: SaidDate, today: string): DateValue | undefined {
  const day = lunarToSolar(date, today);
  return day ? { value: day, precision: 'day' } : undefined;
}

function ofParts(date: SaidDate, field: HeardField, today: string): DateValue | 'incomplete' | undefined {
  const { day, month, year } = date;
  if (month === undefined)
    return day === undefined && year !== undefined ? { value: pad(year), precision: 'year' } : 'incomplete';
  const known = year ?? likelyYear(month, day ?? 1, field, today);
  if (known === undefined) return 'incomplete';
  if (day === undefined) return { value: `${pad(known)}-${two(month)}`, precision: 'month' };
  return { value: `${pad(known)}-${two(month)}-${two(day)}`, precision: 'day' };
}

/** Without a year the last such day is meant; of a grown-up's birthday the year cannot be guessed. */
function likelyYear(month: number, day: number, field: HeardField, today: string): number | undefined {
  const thisYear = Number(today.slice(0, 4));
  const isAhead = `${two(month)}-${two(day)}` > today.slice(5);
  if (mayBeAhead(field)) {
    const isRecent =
      /(from|start\w*)$/i.test(field.id) && daysSince(thisYear, month, day, today) <= MOST_DAYS_BACK;
    return isAhead || isRecent ? thisYear : thisYear + 1;
  }
  if (/birth/i.test(field.id) && field.subject.role !== 'child') return undefined;
  return isAhead ? thisYear - 1 : thisYear;
}

/** What began so lately is told without its year. */
const MOST_DAYS_BACK = 90;

function daysSince(year: number, month: number, day: number, today: string): number {
  return (Date.parse(`${today}T00:00:00Z`) - Date.UTC(year, month - 1, day)) / 86_400_000;
}

function mayBeAhead(field: HeardField): boolean {
  return MAY_BE_AHEAD.test(field.id.slice(field.id.indexOf('.') + 1)) && !/birth|death/i.test(field.id);
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}

/** The solar day of a lunar one in the year that fits best: the last one that is over, unless a year was said. */
function lunarToSolar(date: SaidDate, today: string): string | undefined {
  const { day = 1, month = 1, year } = date;
  if (year !== undefined) return year > 1900 && year < 2200 ? dayOrMonthsLast(day, month, year) : undefined;
  const thisYear = Number(today.slice(0, 4));
  return [thisYear, thisYear - 1, thisYear - 2]
    .map((one) => dayOrMonthsLast(day, month, one))
    .find((one) => one <= today);
}

/** A twelfth month of 29 days has no thirtieth: its last day is meant. */
function dayOrMonthsLast(day: number, month: number, year: number): string {
  if (day < 30) return solarDay(day, month, year);
  const last = new Date(
    `${month === 12 ? solarDay(1, 1, year + 1) : solarDay(1, month + 1, year)}T00:00:00Z`,
  );
  last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}
