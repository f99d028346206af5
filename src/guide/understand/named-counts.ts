import { fits } from './anchors.ts';
import { findCounts } from './extract-numbers.ts';
import type { Fact, Scene } from './scene.ts';
import type { HeardField } from './hearing.ts';

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
  if (names.length === 0) return undefined;
  const counts = findCounts(scene.message, field, [...facts, ...scene.mentions.filter(({ weak }) => !weak)]);
  const beside = counts.filter((count) =>
    names.some((name) => {
      const between =
        name.start >= count.end
          ? scene.message.text.slice(count.end, name.start)
          : scene.message.text.slice(name.end, count.start);
      return /^[\s:,]*(?:là|la|=|cần|lấy|thành|của|bản|cái|tờ|giấy|trích lục)?\s*$/iu.test(between);
    }),
  );
  return scene.correction ? beside.at(-1) : beside[0];
}
