import type { Option } from '../../eforms/eform.ts';
import { fits, type Anchor } from './anchors.ts';
import { clausesOf } from './clauses.ts';
import { findOptions, nearestOption, positionIn, speaksOfAnother, type Chosen } from './extract-choice.ts';
import { doubtOf, valueOf } from './found.ts';
import { isSelf, subjectsBefore, type Fact, type Scene } from './scene.ts';
import type { HeardField } from './hearing.ts';
import { overlaps, type Message, type Span } from './message.ts';
import { pattern } from './pattern.ts';

const MOST_TAKEN_UNNAMED = 12;
/** "Kết hôn bên Hàn Quốc" says nothing of a nationality: words of a long list mean it only where it is named. */
const MOST_TOLD_FIRST = 15;

/** Options said for choice fields: for those asked anywhere, for others behind the words that name them. */
export function chosenFacts(scene: Scene, facts: Fact[]): Fact[] {
  const chosen: Fact[] = [];
  for (const field of [...scene.hearing.asking, ...scene.hearing.open]) {
    if ((field.type !== 'choice' && field.type !== 'choices') || !field.options) continue;
    const taken = [
      ...facts,
      ...chosen,
      ...nameMentions(scene, field.options),
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

/** Names keep their syllables: "Nguyễn Hoài Nam" says nothing of a sex. What is wholly an option ("lương hưu") is none. */
function nameMentions({ mentions, message }: Scene, options: Option[]): Span[] {
  const said = findOptions(message, options);
  return mentions.filter(
    ({ type, start, end }) =>
      type === 'email' || (type === 'name' && !said.some((one) => one.start <= start && one.end >= end)),
  );
}

function askedChoice(scene: Scene, field: HeardField, taken: Span[]): Omit<Fact, 'corrects'> | undefined {
  const options = field.options ?? [];
  const free = findOptions(scene.message, options).filter((one) => !overlaps(one, taken));
  const named = free.filter((one) => isBehindName(scene, field, one));
  const best = aboutItself(scene, field, named.length > 0 ? named : longest(free));
  if (field.type === 'choices' && free.length > 0)
    return factOf(field, free[0], severalOf(scene.message, free));
  if (best[0]) return factOf(field, best[0], oneOf(best));
  if (scene.hearing.asking.length > 1) return nearInClause(scene, field, taken);
  if (taken.length > 0) return undefined;
  const position = positionIn(scene.message, options.length);
  const near = position === undefined ? nearestOption(scene.message.terms, options) : options[position];
  const whole = { start: 0, end: scene.message.text.length };
  return near && factOf(field, whole, valueOf(field.type === 'choices' ? [near.value] : near.value));
}

/** All that are named; where one word names several people, they are meant only if it counts them. */
function severalOf({ plain }: Message, free: Chosen[]): Fact['reading'] {
  const isAlike = (one: Chosen) => free.some((other) => other !== one && other.start === one.start);
  const sure = free.filter((one) => !isAlike(one)).map(({ option }) => option);
  const alike = free.filter(
    (one) => isAlike(one) && !free.some((other) => other.start === one.start && sure.includes(other.option)),
  );
  if (alike.length > 0 && plain.search(COUNTS_PEOPLE) < 0)
    return doubtOf(
      'two-readings',
      alike.map(({ option }) => option.labelVi).join(', '),
      alike.map(({ option }) => ({ label: option.labelVi, value: [option.value] })),
    );
  const meant = free.filter((one) => alike.includes(one) || sure.includes(one.option));
  return valueOf([...new Set(meant.map(({ option }) => option.value))]);
}

const COUNTS_PEOPLE = pattern('các|mấy|những|tụi|lũ|hai|ba|bốn|2|3|4|cả|vợ con|chồng con|mẹ con|cha con');

/** Where more is asked, a clause of its own that shares two telling words with one option. */
function nearInClause(scene: Scene, field: HeardField, taken: Span[]): Omit<Fact, 'corrects'> | undefined {
  const others = scene.hearing.asking.flatMap((other) =>
    other === field ? [] : findOptions(scene.message, other.options ?? []),
  );
  for (const clause of clausesOf(scene.message)) {
    if (overlaps(clause, [...taken, ...others, ...scene.spoken]) || /\d/.test(clause.plain)) continue;
    const said = scene.message.text.slice(clause.start, clause.end).toLowerCase();
    if ([...said.matchAll(/ /g)].some(({ index }) => speaksOfAnother(said, index + 1))) continue;
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
  const renewed = telling.length > 0 ? telling : renewedBeside(scene, field, anchors, free);
  return renewed[0] ? factOf(field, renewed[0], oneOf(longest(renewed))) : toldFirst(scene, field, taken);
}

/** "Em là người khuyết tật, sửa diện miễn lệ phí giúp": the field is named in the correction, its value before it. */
function renewedBeside(scene: Scene, field: HeardField, anchors: Anchor[], free: Chosen[]): Chosen[] {
  if (!scene.correction || anchors.length === 0 || field.value === undefined) return [];
  return free.filter((one) => !overlaps(one, anchors) && one.option.value !== field.value);
}

/** Where nothing is asked yet ("bản sao giấy khai sinh cho con gái"): a phrase of one option that names nothing else. */
function toldFirst(scene: Scene, field: HeardField, taken: Span[]): Omit<Fact, 'corrects'> | undefined {
  const { hearing, anchors, message } = scene;
  const { options = [] } = field;
  if (hearing.asking.length > 0 || field.value !== undefined || options.length > MOST_TOLD_FIRST)
    return undefined;
  const others = anchors.filter((anchor) =>
    anchor.subjects ? !anchor.subjects.includes(field.subject.id) : !fits(field, anchor),
  );
  const free = findOptions(message, options).filter(
    (one) =>
      isPhrase(message, one) &&
      !overlaps(one, [...taken, ...others.filter((other) => !isShorter(other, one))]),
  );
  const [only, ...more] = [...new Set(free.map(({ option }) => option.value))];
  return only !== undefined && more.length === 0 ? factOf(field, free[0], valueOf(only)) : undefined;
}

/** Two words as typed: "tía tui" is a phrase, though plainly it is but "bố". */
function isPhrase({ text }: Message, { start, end, words }: Chosen): boolean {
  return words >= 2 || /\S\s+\S/.test(text.slice(start, end));
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
