import type { HeardField } from './hearing.ts';
import type { Mention } from './mentions.ts';
import type { Scene } from './scene.ts';
import { eitherWay } from './pattern.ts';

export const BEGINS = /(from|start\w*)$/i;
export const ENDS = /(until|end)$/i;

const DAY_WORDS = eitherWay('ngày|hôm|bữa|mùng|mồng|khoảng|tầm|là|hết');
const SINCE = new RegExp(
  `(?:^|[\\s,;])(?:${eitherWay('từ|bắt đầu|kể từ|tính từ|from|since')})(?: (?:${DAY_WORDS}))*\\s*$`,
  'u',
);
const TILL = new RegExp(
  `(?:^|[\\s,;])(?:${eitherWay('đến|tới|hết|until|till|to')})(?: (?:${DAY_WORDS}))*\\s*$`,
  'u',
);

/** "Từ 1/12", "tới hết năm sau": the end of a period that a date is, where the form has both; undefined elsewhere. */
export function endOfPeriod({ hearing, message }: Scene, mention: Mention): HeardField | undefined {
  if (mention.type !== 'date') return undefined;
  const dates = [...hearing.asking, ...hearing.open].filter(({ type }) => type === 'date');
  const last = dates.find(({ id }) => ENDS.test(id));
  const first = dates.find(({ id, subject }) => BEGINS.test(id) && subject.id === last?.subject.id);
  if (!first || !last) return undefined;
  const before = message.plain.slice(0, message.origin.indexOf(mention.start));
  if (SINCE.test(before)) return first;
  return TILL.test(before) || /^h[eế]t /u.test(message.plain.slice(before.length)) ? last : undefined;
}
