import type { DateValue, PlaceValue, Value } from '../../eforms/value.ts';
import type { Locale } from '../../kernel/text.ts';
import type { Reader } from './reader.ts';

const VIETNAM = 'Asia/Ho_Chi_Minh';

/** "08:12 24/11/2026", in Vietnam's time wherever the reader is. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  const time = { timeZone: VIETNAM, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return `${at.toLocaleTimeString('en-GB', time)} ${formatDay(instant)}`;
}

/** The day of an instant, "24/11/2026". */
export function formatDay(instant: string): string {
  const day = { timeZone: VIETNAM, day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Date(instant).toLocaleDateString('en-GB', day);
}

/** "2026-11-12" as 12/11/2026, "2026-11" as 11/2026, "2026" as it is. */
export function formatDate(date: string): string {
  return date.split('-').reverse().join('/');
}

export function formatVnd(amountVnd: number): string {
  return `${amountVnd.toLocaleString('de-DE')} đồng`;
}

const MEBIBYTE = 1024 * 1024;

export function formatBytes(bytes: number): string {
  return bytes >= MEBIBYTE ? `${Math.floor(bytes / MEBIBYTE)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}

/** How large, as people say it: "14 MB", "2,1 MB", "380 KB". */
export function formatAmount(bytes: number, locale: Locale): string {
  return bytes >= MEBIBYTE ? `${inMebibytes(bytes, locale, 0)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}

/** How much of how much, in the unit of the whole: "3,0/5,1 MB". */
export function formatProgress(done: number, whole: number, locale: Locale): string {
  if (whole < MEBIBYTE) return `${Math.floor(done / 1024)}/${formatAmount(whole, locale)}`;
  return `${inMebibytes(done, locale, 1)}/${inMebibytes(whole, locale, 1)} MB`;
}

function inMebibytes(bytes: number, locale: Locale, minimumFractionDigits: number): string {
  const tag = locale === 'vi' ? 'vi-VN' : 'en-GB';
  return (bytes / MEBIBYTE).toLocaleString(tag, { minimumFractionDigits, maximumFractionDigits: 1 });
}

const MEDIA_NAMES: Record<string, string> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
};

export function formatMediaTypes(types: string[]): string {
  return types.map((type) => MEDIA_NAMES[type] ?? type).join(', ');
}

/** A value as people read it. */
export function formatValue(
  { t }: Reader,
  value: Value | null,
  options: { value: string; label: string }[] = [],
): string {
  if (value === null) return t.empty;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return value.toLocaleString('de-DE');
  if (Array.isArray(value)) return value.map((one) => labelOf(options, one)).join(', ');
  if (typeof value === 'string') return labelOf(options, value);
  return isDate(value) ? formatDate(value.value) : value.text;
}

function labelOf(options: { value: string; label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

export function isDate(value: DateValue | PlaceValue): value is DateValue {
  return 'precision' in value;
}
