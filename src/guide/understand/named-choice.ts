import { fits, type Anchor } from './anchors.ts';
import { belongs, choiceOf, isBehindName, longest, oneOf, type Choice } from './choice-fact.ts';
import { findOptions, type Chosen } from './extract-choice.ts';
import { valueOf } from './found.ts';
import type { HeardField } from './hearing.ts';
import { overlaps, type Message, type Span } from './message.ts';
import type { Scene } from './scene.ts';

const MOST_TAKEN_UNNAMED = 12;
/** "Kết hôn bên Hàn Quốc" says nothing of a nationality: words of a long list mean it only where it is named. */
const MOST_TOLD_FIRST = 15;

/** For a field nobody asked about: its name and then the option, or a person and an option that only this field has. */
export function namedChoice(scene: Scene, field: HeardField, taken: Span[]): Choice | undefined {
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
  return renewed[0] ? choiceOf(field, renewed[0], oneOf(longest(renewed))) : toldFirst(scene, field, taken);
}

/** "Em là người khuyết tật, sửa diện miễn lệ phí giúp": the field is named in the correction, its value before it. */
function renewedBeside(scene: Scene, field: HeardField, anchors: Anchor[], free: Chosen[]): Chosen[] {
  if (!scene.correction || anchors.length === 0 || field.value === undefined) return [];
  return free.filter((one) => !overlaps(one, anchors) && one.option.value !== field.value);
}

/** Where nothing is asked yet ("bản sao giấy khai sinh cho con gái"): a phrase of one option that names nothing else. */
function toldFirst(scene: Scene, field: HeardField, taken: Span[]): Choice | undefined {
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
  return only !== undefined && more.length === 0 ? choiceOf(field, free[0], valueOf(only)) : undefined;
}

/** Two words as typed: "tía tui" is a phrase, though plainly it is but "bố". */
function isPhrase({ text }: Message, { start, end, words }: Chosen): boolean {
  return words >= 2 || /\S\s+\S/.test(text.slice(start, end));
}

/** "Khai sinh" is one word for one thing, though the "sinh" in it asks for a date. */
function isShorter(one: Span, other: Span): boolean {
  return one.end - one.start < other.end - other.start;
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
