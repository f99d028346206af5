import { fits } from './anchors.ts';
import { attitudeOf } from './attitude.ts';
import { findCounts, inRange } from './extract-numbers.ts';
import type { Found } from './found.ts';
import type { HeardField } from './hearing.ts';
import type { Message } from './message.ts';
import type { Scene } from './scene.ts';

/** A count after or before its name ("2 bản sao"), outside what was understood as something else. */
export function countFor(field: HeardField, rest: Message, scene: Scene, others: boolean): Found | undefined {
  const { mentions, correction } = scene;
  const counts = findCounts(
    rest,
    field,
    mentions.filter(({ type, weak }) => type !== 'date' || !weak),
  );
  if (field.type === 'money') return onlyAmount(counts, rest, scene);
  const count = others
    ? counts[0]
    : (counts.find(({ start }) => start >= (correction?.from ?? 0)) ?? counts[0]);
  if (count) return count;
  const attitude = attitudeOf(rest.terms);
  const none =
    attitude === 'deny' ||
    noneOf(field, scene) ||
    /^(?:dạ |da )?(?:không|khong|khỏi|khoi)/.test(rest.plain.replace(/^[;\s,]+/, ''));
  if (!none || (field.min ?? 0) > 0) return undefined;
  return { start: 0, end: rest.text.length, reading: inRange(0, field, rest.text) };
}

/** A bare number is an amount where nothing else is asked, and where it counts nothing ("5 người"). */
function onlyAmount(counts: Found[], rest: Message, { hearing }: Scene): Found | undefined {
  const [count] = counts.filter(({ end }) => !COUNTS_SOMETHING.test(rest.text.slice(end)));
  return hearing.asking.length === 1 ? count : undefined;
}

const COUNTS_SOMETHING = /^ ?(?!(?:thôi|thoi|nha|nhé|nhe|ạ|a)(?!\p{L}))\p{L}/iu;

/** "Không cần bản sao": the field is named behind a no. */
function noneOf(field: HeardField, { anchors, message }: Scene): boolean {
  return anchors.some(
    (anchor) =>
      !anchor.subjects &&
      fits(field, anchor) &&
      /(?:không|khỏi|khong|khoi|no)(?: (?:cần|lấy|làm|có|xin|can|lay|lam|co))* *$/u.test(
        message.plain.slice(0, message.origin.indexOf(anchor.start)),
      ),
  );
}

/** "Lần đầu" counts even where it also told something else. */
export function firstTime(field: HeardField, { message }: Scene): Found | undefined {
  const at = field.type === 'integer' ? message.plain.search(/lần đầu|lan dau|first time/) : -1;
  return at < 0
    ? undefined
    : {
        start: message.origin[at] ?? 0,
        end: (message.origin[at] ?? 0) + 1,
        reading: inRange(1, field, 'lần đầu'),
      };
}
