import type { Places } from '../../places/places.ts';
import type { Anchor } from './anchors.ts';
import type { Correction } from './correction.ts';
import type { Reading } from './found.ts';
import type { HeardField, Hearing } from './hearing.ts';
import type { Mention } from './mentions.ts';
import type { Message, Span } from './message.ts';

/** A value, or a doubt about one, for a field. */
export interface Fact extends Span {
  field: HeardField;
  reading: Reading;
  /** the citizen says that it replaces what was there */
  corrects: boolean;
}

/** What is known of the message while facts are drawn from it. */
export interface Scene {
  message: Message;
  hearing: Hearing;
  places: Places;
  anchors: Anchor[];
  mentions: Mention[];
  correction?: Correction;
  /** stretches that say a yes, a no or "không nhớ": no free answer is read there */
  spoken: Span[];
  /** those of them that a yes-or-no question must not read again: a plain yes or no, "không nhớ" */
  settled: Span[];
}

/** The field a correction is about when no new value was said. */
export type Heard = { facts: Fact[]; reopened?: HeardField };

/** The person named last before a value. */
export function subjectsBefore({ anchors, mentions }: Scene, span: Span): string[] | undefined {
  const named = anchors.filter(({ subjects, end }) => subjects && end <= span.start).at(-1);
  const since = named && mentions.filter(({ start, end }) => start >= named.end && end <= span.start).length;
  return since !== undefined && since > 4 ? undefined : named?.subjects;
}

export function isSelf({ hearing }: Scene, subjects: string[]): boolean {
  return [...hearing.asking, ...hearing.open].some(
    ({ subject }) => subjects.includes(subject.id) && ['applicant', 'holder'].includes(subject.role),
  );
}

/** Of several fields that are called alike: those of whom the question is about, or of the main person. */
export function likeliest(hearing: Hearing, fields: HeardField[]): HeardField[] {
  const about = hearing.asking.map(({ subject }) => subject.id);
  const same = fields.filter(({ subject }) => about.includes(subject.id));
  if (same.length > 0) return same;
  const main = fields.filter(({ subject }) => ['child', 'deceased'].includes(subject.role));
  if (main.length === 1) return main;
  const empty = fields.filter(({ value }) => value === undefined);
  return empty.length === 1 ? empty : [];
}
