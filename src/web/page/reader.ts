import type { Locale } from '../../kernel/text.ts';
import { STRINGS, type Strings } from './strings.ts';

/** Whom the page speaks to: their language and its words. */
export interface Reader {
  locale: Locale;
  t: Strings;
}

export function readerOf(locale: Locale): Reader {
  return { locale, t: STRINGS[locale] };
}
