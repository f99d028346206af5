import type { Locale } from '../kernel/text.ts';
import type { Field } from './eform.ts';
import type { DateValue, PlaceValue, Value } from './value.ts';

/** A value as people read it: 12/11/2026, 11/2026, 2026; labels of options; Có or Không; the text of a place. */
export function displayValue(field: Field, value: Value, locale: Locale): string {
  if (typeof value === 'boolean') return YES_NO[locale][value ? 0 : 1];
  if (typeof value === 'number') return value.toLocaleString(locale === 'vi' ? 'de-DE' : 'en-US');
  if (Array.isArray(value)) return value.map((one) => labelOf(field, one, locale)).join(', ');
  if (typeof value === 'string') return labelOf(field, value, locale);
  return 'precision' in value ? dateText(value) : placeText(value);
}

const YES_NO = { vi: ['Có', 'Không'], en: ['Yes', 'No'] } as const;

function labelOf({ options }: Field, value: string, locale: Locale): string {
  const option = options?.find((one) => one.value === value);
  if (!option) return value;
  return locale === 'vi' ? option.labelVi : option.labelEn;
}

function dateText({ value }: DateValue): string {
  return value.split('-').reverse().join('/');
}

function placeText({ text }: PlaceValue): string {
  return text;
}
