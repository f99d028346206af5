import { fits } from './anchors.ts';
import { clausesOf } from './clauses.ts';
import { findOptions, nearestOption, positionIn, type Chosen } from './extract-choice.ts';
import { doubtOf, valueOf } from './found.ts';
import { isSelf, subjectsBefore, type Fact, type Scene } from './scene.ts';
import type { HeardField } from './hearing.ts';
import { overlaps, type Span } from './message.ts';

const MOST_TAKEN_UNNAMED = 12;

/** Options said for choice fields: for those asked anywhere, for others behind the words that name them. */
export function chosenFacts(scene: Scene, facts: Fact[]): Fact[] {
  const chosen: Fact[] = [];
  for (const field of [...scene.hearing.asking, ...scene.hearing.open]) {
    if ((field.type !== 'choice' && field.type !== 'choices') || !field.options) continue;
    const taken = [
      ...facts,
      ...chosen,
      ...nameMentions(scene),
      ...(scene.correction?.old ? [scene.correction.old] : []),
    ];
    const fact = scene.hearing.asking.includes(field)
      ? askedChoice(scene, field, taken)
      : namedChoice(scene, field, taken);
    if (fact)
      chosen.push({
        ...fact,
        corrects:
          field.value !== undefined &&
          (scene.correction !== undefined || scene.hearing.stage === 'reviewing'),
      });
  }
  return chosen;
}

/** Names keep their syllables: "Nguyễn Hoài Nam" says nothing of a sex. */
function nameMentions(scene: Scene): Span[] {
  return scene.mentions.filter(({ type }) => type === 'name' || type === 'email');
}

function askedChoice(scene: Scene, field: HeardField, taken: Span[]): Omit<Fact, 'corrects'> | undefined {
  const options = field.options ?? [];
  const free = findOptions(scene.message, options).filter((one) => !overlaps(one, taken));
  const named = free.filter((one) => isBehindName(scene, field, one));
  const best = aboutItself(scene, field, named.length > 0 ? named : longest(free));
  if (field.type === 'choices' && free.length > 0)
    return factOf(field, free[0], valueOf([...new Set(free.map(({ option }) => option.value))]));
  if (best[0]) return factOf(field, best[0], oneOf(best));
  if (scene.hearing.asking.length > 1) return nearInClause(scene, field, taken);
  if (taken.length > 0) return undefined;
  const position = positionIn(scene.message, options.length);
  const near = position === undefined ? nearestOption(scene.message.terms, options) : options[position];
  const whole = { start: 0, end: scene.message.text.length };
  return near && factOf(field, whole, valueOf(field.type === 'choices' ? [near.value] : near.value));
}

/** Where more is asked, a clause of its own that shares two telling words with one option. */
function nearInClause(scene: Scene, field: HeardField, taken: Span[]): Omit<Fact, 'corrects'> | undefined {
  for (const clause of clausesOf(scene.message)) {
    if (overlaps(clause, [...taken, ...scene.spoken]) || /\d/.test(clause.plain)) continue;
    const words = scene.message.terms.filter(({ start }) => start >= clause.start && start < clause.end);
    const option = nearestOption(words, field.options ?? [], 2);
    if (option)
      return factOf(field, clause, valueOf(field.type === 'choices' ? [option.value] : option.value));
  }
  return undefined;
}

/** Of several options said, not those that merely name another person ("chủ hộ là …, cháu nội"). */
function aboutItself(scene: Scene, field: HeardField, found: Chosen[]): Chosen[] {
  if (new Set(found.map(({ option }) => option.value)).size <= 1) return found;
  const others = scene.anchors.filter(({ subjects }) => subjects && !subjects.includes(field.subject.id));
  const rest = found.filter((one) => !overlaps(one, others));
  return rest.length > 0 ? rest : found;
}

/** For a field nobody asked about: its name and then the option, or a person and an option that only this field has. */
function namedChoice(scene: Scene, field: HeardField, taken: Span[]): Omit<Fact, 'corrects'> | undefined {
  const anchors = scene.anchors.filter((anchor) => !anchor.subjects && fits(field, anchor));
  const isSex = field.options?.some(({ labelEn }) => labelEn === 'Male') ?? false;
  if (anchors.length === 0 && !isSex && !scene.correction) return toldFirst(scene, field, taken);
  const free = findOptions(scene.message, field.options ?? []).filter((one) => !overlaps(one, taken));
  const named = free.filter((one) => isBehindName(scene, field, one));
  const telling =
    named.length > 0
      ? named
      : free
          .filter((one) => belongs(scene, field, one))
          .filter((one) => (isSex && saysSexOf(scene, field, one)) || correctsIt(scene, field, one));
  return telling[0] ? factOf(field, telling[0], oneOf(longest(telling))) : toldFirst(scene, field, taken);
}

/** Where nothing is asked yet ("bản sao giấy khai sinh cho con gái"): a phrase of one option that names nothing else. */
function toldFirst(scene: Scene, field: HeardField, taken: Span[]): Omit<Fact, 'corrects'> | undefined {
  const { hearing, anchors, message } = scene;
  if (hearing.asking.length > 0 || field.value !== undefined) return undefined;
  const others = anchors.filter((anchor) =>
    anchor.subjects ? !anchor.subjects.includes(field.subject.id) : !fits(field, anchor),
  );
  const free = findOptions(message, field.options ?? []).filter(
    (one) =>
      one.words >= 2 && !overlaps(one, [...taken, ...others.filter((other) => !isShorter(other, one))]),
  );
  const [only, ...more] = [...new Set(free.map(({ option }) => option.value))];
  return only !== undefined && more.length === 0 ? factOf(field, free[0], valueOf(only)) : undefined;
}

/** "Khai sinh" is one word for one thing, though the "sinh" in it asks for a date. */
function isShorter(one: Span, other: Span): boolean {
  return one.end - one.start < other.end - other.start;
}

/** The option stands behind a word for the field, nothing else named between them. */
function isBehindName(scene: Scene, field: HeardField, one: Chosen): boolean {
  const before = scene.anchors.filter(
    (anchor) =>
      !anchor.subjects && anchor.start <= one.start && anchor.start < one.end && anchor.start !== one.start,
  );
  const last = before.filter(({ end }) => end <= one.end).at(-1);
  return last !== undefined && fits(field, last) && one.start - last.end <= 25 && belongs(scene, field, last);
}

/** Whose it is: the person named last, or the form's main person. */
function belongs(scene: Scene, field: HeardField, one: Span): boolean {
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

/** "Bé trai", "con gái": a person and a sex in one word. */
function saysSexOf(scene: Scene, field: HeardField, one: Chosen): boolean {
  const said = scene.message.plain.slice(one.start, one.end);
  return field.subject.role === 'child' && one.words >= 2 && /(con|bé|be)/.test(said);
}

function correctsIt(scene: Scene, field: HeardField, one: Chosen): boolean {
  const { correction, hearing } = scene;
  if (
    !correction ||
    field.value === undefined ||
    one.start < correction.from ||
    field.value === one.option.value
  )
    return false;
  return (
    (field.options?.length ?? 0) <= MOST_TAKEN_UNNAMED &&
    !hearing.asking.some(({ type }) => type === 'choice')
  );
}

function longest(found: Chosen[]): Chosen[] {
  const most = Math.max(0, ...found.map(({ words }) => words));
  return found.filter(({ words }) => words === most);
}

function oneOf(found: Chosen[]) {
  const options = [...new Map(found.map(({ option }) => [option.value, option])).values()];
  const [only, ...more] = options;
  if (only && more.length === 0) return valueOf(only.value);
  return doubtOf(
    'two-readings',
    options.map(({ labelVi }) => labelVi).join(', '),
    options.map(({ labelVi, value }) => ({ label: labelVi, value })),
  );
}

function factOf(field: HeardField, span: Span | undefined, reading: Fact['reading']): Omit<Fact, 'corrects'> {
  return { field, start: span?.start ?? 0, end: span?.end ?? 0, reading };
}
