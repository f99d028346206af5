import type { ReviewField } from '../../../guide/card.ts';
import { formatInstant } from '../format.ts';
import type { Reader } from '../reader.ts';

/** Where a value came from, and when it was read. */
export function sourceLine(
  { t }: Reader,
  { source, readAt, selfDeclared }: ReviewField['provenance'],
): string {
  if (selfDeclared || source === 'applicant') return t.selfDeclared;
  if (source === 'derived') return t.derived;
  return t.from(t.sources[source] ?? source, formatInstant(readAt));
}
