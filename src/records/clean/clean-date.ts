import type { DateValue } from '../../eforms/value.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';

const EARLIEST_YEAR = 1850;

/**
 * `yyyymmdd` with 00 for what is unknown, `yyyy`, `yyyy-mm`, `yyyy-mm-dd`, `mm/yyyy`, `dd/mm/yyyy` (also with
 * dots or dashes, with a time behind it). A day that cannot be is dropped. `latest`: `yyyy-mm-dd`.
 */
export function cleanDate(raw: string | undefined, latest?: string): Cleaned<DateValue> {
  const text = (raw ?? '').trim().replace(/[T\s]\d{1,2}:\d{2}.*$/, '');
  if (/^[0\s/.-]*$/.test(text)) return nothing;
  const parts = partsOf(text);
  const value = parts && valueOf(parts);
  if (!value) return { verdicts: [impossible(text)] };
  if (latest && value.value > latest.slice(0, value.value.length)) return { verdicts: [inFuture(text)] };
  return { value, verdicts: [] };
}

interface Parts {
  year: string;
  month?: string;
  day?: string;
}

const SHAPES = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:\d{6})?$/,
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/,
  /^(?:(?<day>\d{1,2})[-/.])?(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
];

function partsOf(text: string): Parts | undefined {
  const compact = text.replace(/\s+/g, '');
  for (const shape of SHAPES) {
    const { year, month, day } = shape.exec(compact)?.groups ?? {};
    if (year) return { year, month: known(month), day: known(day) };
  }
  return undefined;
}

function known(part: string | undefined): string | undefined {
  return Number(part) > 0 ? part?.padStart(2, '0') : undefined;
}

/** A day without its month says no more than the year. */
function valueOf({ year, month, day }: Parts): DateValue | undefined {
  if (Number(year) < EARLIEST_YEAR || Number(month ?? 1) > 12) return undefined;
  if (!month) return { value: year, precision: 'year' };
  if (!day) return { value: `${year}-${month}`, precision: 'month' };
  const value = `${year}-${month}-${day}`;
  const instant = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
  return exists ? { value, precision: 'day' } : undefined;
}

function impossible(text: string) {
  return doubt(
    'correct',
    `Nguồn ghi ngày “${text}”, không có ngày như vậy nên không dùng.`,
    `The source has the date “${text}”, which does not exist, so it is not used.`,
  );
}

function inFuture(text: string) {
  return doubt(
    'correct',
    `Nguồn ghi ngày “${text}”, sau ngày hôm nay nên không dùng.`,
    `The source has the date “${text}”, which lies in the future, so it is not used.`,
  );
}
