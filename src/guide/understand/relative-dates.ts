import type { DateValue } from '../../eforms/value.ts';
import { numberIn } from './number-words.ts';

/** The named groups of a pattern's match. */
export type Groups = Record<string, string | undefined>;

/** The parts of a date that were said, or the date itself where the words alone settle it. */
export interface SaidParts {
  day?: number;
  month?: number;
  year?: number;
  /** the lunar calendar was meant */
  lunar?: boolean;
  on?: DateValue;
  /** clear only in answer to a question for a date ("1960", "3") */
  weak?: boolean;
  /** what the same letters may say as well */
  or?: SaidParts;
}

export function ofMonth(groups: Groups, today: string): SaidParts | undefined {
  const month = monthOnly({ r: groups.r }, today)?.on;
  const day = numberIn(groups.d ?? '');
  if (!month || day === undefined) return undefined;
  return { day, month: Number(month.value.slice(5, 7)), year: Number(month.value.slice(0, 4)) };
}

/** "Tháng sau" is the next month; without its accents it may be the sixth as well. */
export function ofNextMonth(groups: Groups, today: string): SaidParts | undefined {
  const next = ofMonth(groups, today);
  return next && groups.r === 'thang sau' ? { ...next, or: { day: next.day, month: 6 } } : next;
}

export function monthOnly(groups: Groups, today: string): SaidParts | undefined {
  const said = groups.r ?? '';
  const back = /này|nay|this/.test(said) ? 0 : /(sau|tới|toi)$|^next/.test(said) ? -1 : 1;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const index = year * 12 + month - 1 - back;
  return { on: { value: `${Math.floor(index / 12)}-${two((index % 12) + 1)}`, precision: 'month' } };
}

const WEEKDAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export function ofWeek(groups: Groups, today: string): SaidParts | undefined {
  const name = groups.w ?? groups.we ?? '';
  const english = WEEKDAYS_EN.indexOf(name);
  const number = numberIn(name.replace(/^\p{L}+ /u, ''));
  const weekday =
    english >= 0 ? english : /^c/.test(name) ? 0 : number === undefined ? undefined : number - 1;
  if (weekday === undefined || weekday > 6) return undefined;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  const position = (day: number) => (day + 6) % 7;
  const thisWeek = position(weekday) - position(now);
  if (/này|nay/.test(groups.r ?? '')) return onDay(today, thisWeek);
  const mostRecent = thisWeek < 0 ? thisWeek : thisWeek - 7;
  return onDay(today, /trước|truoc/.test(groups.r ?? '') ? thisWeek - 7 : mostRecent);
}

export function ago(groups: Groups, today: string): SaidParts | undefined {
  const said = groups.n ?? groups.n2 ?? groups.n3 ?? '';
  const count = { two: 2, three: 3, a: 1 }[said] ?? numberIn(said);
  const unit = groups.u ?? groups.u2 ?? groups.u3 ?? '';
  if (count === undefined) return undefined;
  if (/^(ngày|ngay|hôm|hom|bữa|bua|day)/.test(unit)) return onDay(today, -count);
  if (/^(tuần|tuan|week)/.test(unit)) return onDay(today, -7 * count);
  const [year = 0, month = 0] = today.split('-').map(Number);
  if (/^(tháng|thang|month)/.test(unit)) {
    const index = year * 12 + month - 1 - count;
    return { on: { value: `${Math.floor(index / 12)}-${two((index % 12) + 1)}`, precision: 'month' } };
  }
  return { on: { value: String(year - count).padStart(4, '0'), precision: 'year' } };
}

export function onDay(today: string, shift: number): SaidParts | undefined {
  const instant = new Date(`${today}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + shift);
  return { on: { value: instant.toISOString().slice(0, 10), precision: 'day' } };
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
