import { fits, type Anchor } from './anchors.ts';
import { attributeOf } from './attributes.ts';
import { findOptions } from './extract-choice.ts';
import type { HeardField } from './hearing.ts';
import type { Mention } from './mentions.ts';
import { overlaps } from './message.ts';
import { namingAnchors } from './naming-anchors.ts';
import { endOfPeriod } from './period-ends.ts';
import { nearestHeld } from './nearest-held.ts';
import { isSelf, likeliest, subjectsBefore, type Fact, type Scene } from './scene.ts';

/** The field a value belongs to: by the words around it, by the open question, by the value it replaces. */
export function fieldOfMention(scene: Scene, mention: Mention, facts: Fact[]): HeardField | undefined {
  const { hearing, correction } = scene;
  const ofPeriod = endOfPeriod(scene, mention);
  if (ofPeriod) return ofPeriod;
  if (mention.type === 'name' && isOptionAsked(scene, mention)) return undefined;
  const replaces = correction !== undefined && mention.start >= correction.from;
  const taken = replaces ? [] : facts.map(({ field }) => field);
  const pool = [...hearing.asking, ...hearing.open].filter(
    (field) => field.type === mention.type && !taken.includes(field),
  );
  const subjects = isOwnAnswer(scene, mention) ? undefined : subjectsBefore(scene, mention);
  const anchor = namingAnchors(scene, mention).find((one) => pool.some((field) => fits(field, one)));
  if (replaces && !anchor && (!subjects || isSelf(scene, subjects))) {
    const said = facts.findLast(({ field }) => field.type === mention.type)?.field;
    const held = nearestHeld(mention, pool, scene);
    if (said ?? held) return said ?? held;
  }
  return pick(scene, mention, pool, anchor, subjects);
}

/** "Con đẻ, Trần Hoài Nam": the kin term answers the question beside it, so that it names nobody of another part. */
function isOwnAnswer(scene: Scene, mention: Mention): boolean {
  const { anchors, hearing, message } = scene;
  const person = anchors.findLast(({ subjects, end }) => subjects && end <= mention.start);
  if (!person || !hearing.asking.some(({ type }) => type === mention.type)) return false;
  if (hearing.asking.some(({ subject }) => person.subjects?.includes(subject.id))) return false;
  return hearing.asking.some(
    ({ type, options = [] }) =>
      type === 'choice' && findOptions(message, options).some((one) => overlaps(person, [one])),
  );
}

/** The name of somebody who can be picked ("chồng Hoàng Mạnh Dũng") picks them, and is nobody else's name. */
function isOptionAsked({ hearing, message }: Scene, mention: Mention): boolean {
  return hearing.asking.some(
    ({ type, options = [] }) =>
      type === 'choices' && findOptions(message, options).some((one) => overlaps(mention, [one])),
  );
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
    return first(
      fitting,
      asked,
      own ? [] : fitting.length === 1 ? fitting : likeliest(scene.hearing, fitting),
    );
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
