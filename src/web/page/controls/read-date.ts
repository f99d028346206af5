import type { DateValue } from '../../../eforms/value.ts';

/** Day, month and year as typed; a date known only to its month or year leaves the rest empty. Null: no such day. */
export function readDate(typed: { day: string; month: string; year: string }): DateValue | null {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((part) => part.trim());
  if (!year || !/^\d{4}$/.test(year)) return null;
  if (!day && !month) return { value: year, precision: 'year' };
  if (!month || !/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return null;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (!day) return { value: yearMonth, precision: 'month' };
  if (!/^\d{1,2}$/.test(day)) return null;
  const value = `${yearMonth}-${day.padStart(2, '0')}`;
  const instant = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
  return exists ? { value, precision: 'day' } : null;
}
