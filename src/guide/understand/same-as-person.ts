import type { Value } from '../../eforms/value.ts';
import { fits } from './anchors.ts';
import { attributeOf } from './attributes.ts';
import { valueOf } from './found.ts';
import type { Fact, Scene } from './scene.ts';
import type { HeardField } from './hearing.ts';
import { matchesOf, type Span } from './message.ts';
import { pattern } from './pattern.ts';

const SAME = pattern(
  '(?:giống|theo|như|cùng|lấy theo|ở chung|ở cùng|chung|ở với|của|same as|like|lấy)(?: \\p{L}+){0,3}',
);

/** "Giống mẹ", "theo bố", "ở cùng nhà với mẹ": the asked field takes what that person's same attribute holds. */
export function sameAsPerson(scene: Scene, facts: Fact[]): Fact[] {
  const same = matchesOf(scene.message, SAME).flatMap((span) =>
    scene.anchors
      .filter(({ subjects, start }) => subjects && start > span.start && start <= span.end + 1)
      .slice(0, 1)
      .map((anchor) => ({ start: span.start, end: anchor.end, subjects: anchor.subjects ?? [] })),
  );
  return scene.hearing.asking.flatMap((field) => {
    const one =
      same.find((each) => namedBefore(scene, each, field) === true) ??
      same.find((each) => namedBefore(scene, each, field) === undefined);
    if (!one || facts.some((fact) => fact.field === field) || one.subjects.includes(field.subject.id))
      return [];
    const value = heldBy(scene, one.subjects, field);
    return value === undefined
      ? []
      : [{ field, start: one.start, end: one.end, reading: valueOf(value), corrects: false }];
  });
}

/** Whether the field is named before "theo mẹ" ("dân tộc theo mẹ, quê theo bố"); undefined where none is. */
function namedBefore(scene: Scene, span: Span, field: HeardField): boolean | undefined {
  const name = scene.anchors.findLast(
    (anchor) => !anchor.subjects && anchor.start <= span.end && anchor.start >= span.start - 25,
  );
  return name && fits(field, name);
}

function heldBy({ hearing }: Scene, subjects: string[], field: HeardField): Value | undefined {
  const attribute = attributeOf(field.id);
  const last = (id: string) => id.slice(id.lastIndexOf('.') + 1);
  const theirs = hearing.open.find(
    (one) =>
      subjects.includes(one.subject.id) &&
      one.type === field.type &&
      (last(one.id) === last(field.id) || (attribute !== undefined && attributeOf(one.id) === attribute)),
  );
  if (theirs?.value !== undefined) return theirs.value;
  const [person] = subjects.flatMap((id) => hearing.people[id] ?? []);
  if (field.type === 'place') return attribute === 'homeTown' ? person?.homeTown : person?.residence;
  return attribute === 'ethnicity' ? person?.ethnicity : undefined;
}
