import type { ReviewField } from '../../guide/card.ts';
import { formatValue } from '../../web/page/format.ts';
import type { TerminalReader } from '../reader.ts';

/** `display` is Vietnamese; English readers get what can be said without it. */
export function shownValue(
  { display, type, value, options = [] }: ReviewField,
  reader: TerminalReader,
): string {
  const isVietnamese = reader.locale === 'vi' || (type === 'choice' && options.length === 0);
  if (display !== undefined && isVietnamese) return display;
  const named = options.map(({ value: code, label, labelEn }) => ({
    value: code,
    label: reader.locale === 'vi' ? label : (labelEn ?? label),
  }));
  return formatValue(reader, value, named);
}
