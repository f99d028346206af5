import type { Locale } from '../../kernel/text.ts';

/** 16000 → "16.000 đồng" / "16,000 VND". */
export function formatVnd(amountVnd: number, locale: Locale): string {
  return locale === 'vi'
    ? `${amountVnd.toLocaleString('de-DE')} đồng`
    : `${amountVnd.toLocaleString('en-US')} VND`;
}
