import type { Locale } from '../../../kernel/text.ts';

const UNITS = [
  { minutes: 24 * 60, vi: 'ngày', en: 'd' },
  { minutes: 60, vi: 'giờ', en: 'h' },
  { minutes: 1, vi: 'phút', en: 'min' },
] as const;

/** "12 phút", "3 giờ": how long ago, in its largest whole unit; less than a minute is said so. */
export function elapsed(locale: Locale, since: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(since)) / 60_000);
  const unit = UNITS.find((one) => minutes >= one.minutes);
  if (!unit) return locale === 'vi' ? 'chưa đến 1 phút' : 'less than 1 min';
  return `${Math.floor(minutes / unit.minutes)} ${unit[locale]}`;
}
