import { fits } from './anchors.ts';
import type { Chosen } from './extract-choice.ts';
import { doubtOf, valueOf } from './found.ts';
import type { HeardField } from './hearing.ts';
import { overlaps, type Span } from './message.ts';
import { isSelf, subjectsBefore, type Fact, type Scene } from './scene.ts';

/** An option that was said for a field; whether it corrects one is decided later. */
export type Choice = Omit<Fact, 'corrects'>;

/** The option stands behind a word for the field, nothing else named between them. */
export function isBehindName(scene: Scene, field: HeardField, one: Chosen): boolean {
  const before = scene.anchors.filter(
    (anchor) =>
      !anchor.subjects && anchor.start <= one.start && anchor.start < one.end && anchor.start !== one.start,
  );
  const last = before.filter(({ end }) => end <= one.end).at(-1);
  return last !== undefined && fits(field, last) && one.start - last.end <= 25 && belongs(scene, field, last);
}

/** Whose it is: the person named last, or the form's main person. */
export function belongs(scene: Scene, field: HeardField, one: Span): boolean {
  const within = scene.anchors.find((anchor) => anchor.subjects && overlaps(anchor, [one]))?.subjects;
  const subjects = within ?? subjectsBefore(scene, one);
  if (subjects && !isSelf(scene, subjects)) return subjects.includes(field.subject.id);
  const about = scene.hearing.asking.map(({ subject }) => subject.id);
  if (about.length > 0 && about.includes(field.subject.id)) return true;
  return (
    ['child', 'deceased', 'applicant', 'dossier', 'business'].includes(field.subject.role) ||
    field.value === undefined
  );
}

export function longest(found: Chosen[]): Chosen[] {
  const most = Math.max(0, ...found.map(({ words }) => words));
  return found.filter(({ words }) => words === most);
}

export function oneOf(found: Chosen[]) {
  const options = [...new Map(found.map(({ option }) => [option.value, option])).values()];
  const [only, ...more] = options;
  if (only && more.length === 0) return valueOf(only.value);
  return doubtOf(
    'two-readings',
    options.map(({ labelVi }) => labelVi).join(', '),
    options.map(({ labelVi, value }) => ({ label: labelVi, value })),
  );
}

export function choiceOf(field: HeardField, span: Span | undefined, reading: Fact['reading']): Choice {
  return { field, start: span?.start ?? 0, end: span?.end ?? 0, reading };
}
