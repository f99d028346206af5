import { fold } from '../../language/fold.ts';
import { fits } from './anchors.ts';
import { findCounts } from './extract-numbers.ts';
import { PARTICLES } from './courtesy.ts';
import type { Fact, Scene } from './scene.ts';
import type { HeardField } from './hearing.ts';
import type { Span } from './message.ts';

/** Numbers beside the words for a field that nobody asked about: "lấy 3 bản sao", "bản sao: 3". */
export function namedCounts(scene: Scene, facts: Fact[]): Fact[] {
  const open = scene.hearing.open.filter(({ type }) => type === 'integer');
  return open.flatMap((field) => {
    const found = besideName(scene, field, facts);
    return found
      ? [
          {
            ...found,
            field,
            corrects:
              field.value !== undefined &&
              (scene.correction !== undefined || scene.hearing.stage === 'reviewing'),
          },
        ]
      : [];
  });
}

function besideName(scene: Scene, field: HeardField, facts: Fact[]) {
  const names = scene.anchors.filter((anchor) => !anchor.subjects && fits(field, anchor));
  const counts = findCounts(scene.message, field, [...facts, ...scene.mentions.filter(({ weak }) => !weak)]);
  const isUnit = countsUnit(scene, field);
  const beside = counts.filter(
    (count) =>
      isUnit(count) ||
      names.some((name) => {
        const between =
          name.start >= count.end
            ? scene.message.text.slice(count.end, name.start)
            : scene.message.text.slice(name.end, count.start);
        return /^[ :,]*(?:la|=|can|lay|thanh|cua|ban|cai|to|giay|trich luc)?\s*$/.test(fold(between));
      }),
  );
  return scene.correction ? beside.at(-1) : beside[0];
}

/** "7 bản mới đúng": the unit alone says which, where one field counts copies and no other paper is named. */
function countsUnit({ hearing, message }: Scene, field: HeardField): (count: Span) => boolean {
  const counted = [...hearing.asking, ...hearing.open].filter(
    ({ type, labelVi }) => type === 'integer' && COPIES.test(fold(labelVi)),
  );
  if (counted.length !== 1 || counted[0] !== field) return () => false;
  return (count) => BARE_UNIT.test(fold(message.plain.slice(message.origin.indexOf(count.end))));
}

const COPIES = /\bban\b/;
const BARE_UNIT = new RegExp(
  `^ ?(?:ban|copies|copy)(?: sao)?(?: (?:${fold(PARTICLES)}|thoi|moi dung(?: roi)?|la du|di|luon|instead))* ?(?:[;,.!\\n]|$)`,
);
