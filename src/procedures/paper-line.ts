import type { Locale } from '../kernel/text.ts';
import type { PaperFact } from './procedure.ts';

/** A paper in one line: its name, its case, and what stands in for it. */
export function paperLine(
  { name, when, replacedBy, replacedByConfidence }: PaperFact,
  locale: Locale,
): string {
  const named = when ? `${name[locale]} (${locale === 'vi' ? 'khi' : 'if'} ${when[locale]})` : name[locale];
  if (!replacedBy) return named;
  const sure = replacedByConfidence === 'seen';
  if (locale === 'vi') return `${named}: ${sure ? 'thay bằng' : 'dự kiến thay bằng'} ${replacedBy.vi}`;
  return `${named}: ${sure ? 'replaced by' : 'expected to be replaced by'} ${replacedBy.en}`;
}
