import type { DateValue } from '../../eforms/value.ts';
import { valueOf } from './found.ts';
import type { HeardField } from './hearing.ts';
import { matchesOf, overlaps } from './message.ts';
import { NUMBER, numberIn } from './number-words.ts';
import { pattern } from './pattern.ts';
import { BEGINS, ENDS } from './period-ends.ts';
import type { Fact, Scene } from './scene.ts';

const LASTS = pattern(
  `(?<n>${NUMBER}|nửa|two|three|six) (?<u>năm|tháng|tuần|years?|months?|weeks?)(?<h> rưỡi)?(?! (?:\\d|trước|nay|sau|tới|ago))`,
);
const ENGLISH: Record<string, number> = { two: 2, three: 3, six: 6 };

/** "Từ 1/12, ở 2 năm": the end of a period that is told by its length, counted from its first day. */
export function periodFacts({ hearing, message }: Scene, facts: Fact[]): Fact[] {
  const end = hearing.asking.find(({ id, type }) => type === 'date' && ENDS.test(id));
  if (!end || facts.some(({ field }) => field === end)) return [];
  const first = firstDay([...hearing.asking, ...hearing.open], end, facts);
  const said = matchesOf(message, LASTS).find((one) => !overlaps(one, facts));
  if (!first || !said) return [];
  const { n = '', u = '', h } = said.match.groups ?? {};
  const count = /^(nửa|nua)$/.test(n) ? 0.5 : (ENGLISH[n] ?? numberIn(n) ?? 0) + (h ? 0.5 : 0);
  const last = /^(tháng|thang|tuần|tuan)$/.test(u) && count % 1 ? undefined : after(first, count, u);
  if (!last) return [];
  const { start, end: stop } = said;
  return [{ field: end, start, end: stop, reading: valueOf(last), corrects: false }];
}

/** The day the period begins, told in the message or known already. */
function firstDay(fields: HeardField[], end: HeardField, facts: Fact[]): string | undefined {
  const begin = fields.find(
    ({ id, type, subject }) => type === 'date' && subject.id === end.subject.id && BEGINS.test(id),
  );
  const reading = facts.find(({ field }) => field === begin)?.reading;
  const value = (reading?.kind === 'value' ? reading.value : begin?.value) as DateValue | undefined;
  return value?.precision === 'day' ? value.value : undefined;
}

/** A period of months ends on the same day of a later month, or on that month's last. */
function after(first: string, count: number, unit: string): DateValue {
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  const isWeeks = /^(tuần|tuan|week)/.test(unit);
  const months = isWeeks ? 0 : /^(năm|nam|year)/.test(unit) ? 12 * count : count;
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const instant = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  if (isWeeks) instant.setUTCDate(instant.getUTCDate() + 7 * count);
  return { value: instant.toISOString().slice(0, 10), precision: 'day' };
}
