import type { Value } from '../../eforms/value.ts';
import type { Places } from '../../places/places.ts';
import { findAnchors, fits, type Anchor } from './anchors.ts';
import { answerWhole } from './answer-whole.ts';
import { attributeOf } from './attributes.ts';
import type { Correction } from './correction.ts';
import { booleanFacts } from './boolean-facts.ts';
import { sameAsPerson } from './same-as-person.ts';
import { chosenFacts } from './chosen-facts.ts';
import type { Reading } from './found.ts';
import type { HeardField, Hearing } from './hearing.ts';
import { findMentions, type Mention } from './mentions.ts';
import { overlaps, type Message, type Span } from './message.ts';
import { namedCounts } from './named-counts.ts';
import { nearestHeld } from './nearest-held.ts';

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
  /** those of them that say a plain yes or no */
  attitudes: Span[];
}

/** The field a correction is about when no new value was said. */
export type Heard = { facts: Fact[]; reopened?: HeardField };

/** All values said in a message for fields of the form: for the asked ones first, for others where they are named. */
export function hearFacts(
  message: Message,
  hearing: Hearing,
  places: Places,
  { attitudes, unsure }: { attitudes: Span[]; unsure: Span[] },
  correction?: Correction,
): Heard {
  if (hearing.asking.length + hearing.open.length === 0) return { facts: [] };
  const named = findAnchors(message, hearing);
  const mentions = findMentions(message, hearing, places, named);
  const anchors = named.filter(
    (anchor) =>
      !overlaps(
        anchor,
        mentions.filter(({ type }) => type === 'name' || type === 'place'),
      ),
  );
  const scene: Scene = {
    message,
    hearing,
    places,
    anchors,
    mentions,
    spoken: [...attitudes, ...unsure],
    attitudes,
    ...(correction ? { correction } : {}),
  };
  const facts: Fact[] = [];
  for (const mention of mentions) {
    if (correction?.old && overlaps(mention, [correction.old])) continue;
    const field = fieldOf(scene, mention, facts);
    if (!field) continue;
    const earlier = facts.findIndex((fact) => fact.field.id === field.id);
    if (earlier >= 0) facts.splice(earlier, 1);
    facts.push({
      field,
      start: mention.start,
      end: mention.end,
      reading: mention.read(field),
      corrects: isCorrecting(scene, mention, field),
    });
  }
  facts.push(...chosenFacts(scene, facts));
  facts.push(...namedCounts(scene, facts));
  facts.push(...sameAsPerson(scene, facts));
  facts.push(...booleanFacts(scene, facts));
  const reopened = facts.length === 0 && correction ? namedField(scene) : undefined;
  if (!reopened) facts.push(...answerWhole(scene, facts));
  return reopened ? { facts, reopened } : { facts };
}

/** Said to be wrong, or told anew in front of the review. */
function isCorrecting({ correction, hearing }: Scene, span: Span, field: HeardField): boolean {
  if (field.value === undefined) return false;
  return hearing.stage === 'reviewing' || (correction !== undefined && span.end > correction.from);
}

/** The field a value belongs to: by the words around it, by the open question, by the value it replaces. */
function fieldOf(scene: Scene, mention: Mention, facts: Fact[]): HeardField | undefined {
  const { hearing, correction } = scene;
  const replaces = correction !== undefined && mention.start >= correction.from;
  const taken = replaces ? [] : facts.map(({ field }) => field);
  const pool = [...hearing.asking, ...hearing.open].filter(
    (field) => field.type === mention.type && !taken.includes(field),
  );
  const subjects = subjectsBefore(scene, mention);
  const anchor = anchorsOf(scene, mention).find((one) => pool.some((field) => fits(field, one)));
  if (replaces && !anchor && (!subjects || isSelf(scene, subjects))) {
    const said = facts.findLast(({ field }) => field.type === mention.type)?.field;
    const held = nearestHeld(mention, pool, scene);
    if (said ?? held) return said ?? held;
  }
  return pick(scene, mention, pool, anchor, subjects);
}

function pick(
  scene: Scene,
  mention: Mention,
  pool: HeardField[],
  anchor: Anchor | undefined,
  subjects: string[] | undefined,
): HeardField | undefined {
  const asked = (field: HeardField) => scene.hearing.asking.includes(field);
  const ofSubject = subjects && pool.filter((field) => subjects.includes(field.subject.id));
  const own = subjects !== undefined && isSelf(scene, subjects);
  if (anchor) {
    const fitting = pool.filter((field) => fits(field, anchor));
    const both = fitting.filter((field) => subjects?.includes(field.subject.id));
    if (both.length > 0 && !(own && fitting.some(asked))) return first(both, asked, both);
    const reach = mention.type === 'phone' || mention.type === 'email';
    if (subjects && !own && both.length === 0 && !anchor.fields && !reach) return undefined;
    return first(fitting, asked, own ? [] : fitting.length === 1 ? fitting : emptyOf(scene.hearing, fitting));
  }
  if (ofSubject && !own && (ofSubject.length > 0 || mention.type === 'name')) {
    const usual = ofSubject.filter((field) => USUAL[mention.type]?.includes(attributeOf(field.id) ?? ''));
    const apart = mention.weak || (mention.type === 'name' && !followsPerson(scene, mention));
    return first(
      apart && mention.type === 'name' ? [] : ofSubject,
      asked,
      apart ? [] : ofSubject.length === 1 ? ofSubject : usual,
    );
  }
  const unique = mention.type === 'email' || mention.type === 'phone' ? pool : [];
  return first(pool, asked, unique.length === 1 ? unique : []);
}

/** "Mẹ Trần Thị Hoa", "bố là …": the name stands right behind the person. */
function followsPerson({ anchors, message }: Scene, mention: Mention): boolean {
  const person = anchors.filter(({ subjects, end }) => subjects && end <= mention.start).at(-1);
  return (
    person !== undefined &&
    /^[\s,:]*(?:(?:là|la|tên|ten|thì|của em|em|tôi|mình|nó|cháu|bé|is|đặt|sẽ)[\s,:]*)*$/iu.test(
      message.text.slice(person.end, mention.start),
    )
  );
}

/** What a bare value of a type tells of a person that was just named. */
const USUAL: Partial<Record<Mention['type'], string[]>> = {
  name: ['name'],
  date: ['birthDate'],
  'personal-id': ['personalId'],
  phone: ['phone'],
  email: ['email'],
  place: ['permanent'],
};

function first(
  pool: HeardField[],
  asked: (field: HeardField) => boolean,
  otherwise: HeardField[],
): HeardField | undefined {
  return pool.find(asked) ?? otherwise[0];
}

/** Of several fields that are called alike: those of whom the question is about, or of the main person. */
function emptyOf(hearing: Hearing, fields: HeardField[]): HeardField[] {
  const about = hearing.asking.map(({ subject }) => subject.id);
  const same = fields.filter(({ subject }) => about.includes(subject.id));
  if (same.length > 0) return same;
  const main = fields.filter(({ subject }) => ['child', 'deceased'].includes(subject.role));
  if (main.length === 1) return main;
  const empty = fields.filter(({ value }) => value === undefined);
  return empty.length === 1 ? empty : [];
}

/** Words that name the field of a value: before it since the value before, or inside it ("sinh năm 1990"). Last first. */
function anchorsOf(scene: Scene, mention: Mention): Anchor[] {
  const previousEnd = Math.max(
    0,
    ...scene.mentions.filter(({ end }) => end <= mention.start).map(({ end }) => end),
  );
  const near = scene.anchors.filter(
    (anchor) =>
      !anchor.subjects &&
      anchor.start >= previousEnd &&
      anchor.end <= mention.end &&
      !breaksBetween(scene, anchor.end, mention.start),
  );
  const behind = scene.anchors.filter(
    (anchor) =>
      !anchor.subjects &&
      anchor.start >= mention.end &&
      /^ ?(?:là|la|,? ?is|\()? ?$/u.test(scene.message.plain.slice(mention.end, anchor.start)),
  );
  return [...near.toReversed(), ...behind, ...placeOfEvent(scene, mention)];
}

/** "Sinh ngày 3/11 tại …": the place of what the date before it is of. */
function placeOfEvent(scene: Scene, mention: Mention): Anchor[] {
  const date = scene.mentions.filter(({ end }) => end <= mention.start).at(-1);
  if (mention.type !== 'place' || date?.type !== 'date') return [];
  if (!/^[\s,]*(?:tại|ở|tai|o|in|at)? *$/iu.test(scene.message.text.slice(date.end, mention.start)))
    return [];
  const event = scene.anchors
    .filter(({ attribute, end }) => attribute?.endsWith('Date') && end <= date.end)
    .at(-1)?.attribute;
  return event
    ? [{ start: mention.start, end: mention.start, attribute: event.replace('Date', 'Place') }]
    : [];
}

function breaksBetween({ message }: Scene, from: number, to: number): boolean {
  return /[.?!;\n](?=\s|;|$)/.test(message.text.slice(from, Math.max(from, to)));
}

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

/** The field named in a correction that says no value. */
function namedField({ anchors, hearing }: Scene): HeardField | undefined {
  const fields = [...hearing.asking, ...hearing.open];
  const subjects = anchors.findLast(({ subjects: some }) => some)?.subjects;
  for (const anchor of anchors.filter((one) => !one.subjects).toReversed()) {
    const fitting = fields.filter((field) => fits(field, anchor));
    const both = fitting.filter((field) => subjects?.includes(field.subject.id));
    const [only] = both.length > 0 ? both : fitting.length === 1 ? fitting : emptyOf(hearing, fitting);
    if (only) return only;
  }
  return undefined;
}

export function isSameValue(one: Value | undefined, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
