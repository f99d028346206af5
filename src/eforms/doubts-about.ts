import type { Locale } from '../kernel/text.ts';
import type { Verdict } from '../records/record.ts';
import type { SourceId } from '../records/source-id.ts';
import { displayValue } from './display.ts';
import type { Field } from './eform.ts';
import type { OriginValue } from './origin-values.ts';
import { SOURCE_LABELS } from './source-label.ts';
import type { Value } from './value.ts';

/** What a source holds, told from what a rule makes of it. */
export type RegistryValue = OriginValue & { origin: { source: SourceId } };

export function isRegistry(known: OriginValue): known is RegistryValue {
  return known.origin.source !== 'derived';
}

/** One doubt for each other source that says something else; the citizen and the official both see it. */
export function doubtsAbout(
  field: Field,
  source: SourceId | 'applicant',
  value: Value,
  others: RegistryValue[],
  sameValue: (left: Value, right: Value) => boolean,
): Verdict[] {
  const said = (locale: Locale, who: SourceId | 'applicant', what: Value) =>
    `${SOURCE_LABELS[who][locale]} “${displayValue(field, what, locale)}”`;
  const contrast = (locale: Locale, other: RegistryValue) =>
    capital(`${said(locale, source, value)}, ${said(locale, other.origin.source, other.value)}.`);
  return others
    .filter((other) => other.origin.source !== source && !sameValue(value, other.value))
    .map((other) => ({
      mark: 'unified',
      ok: false,
      reasonVi: contrast('vi', other),
      reasonEn: contrast('en', other),
    }));
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
