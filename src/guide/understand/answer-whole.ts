import type { Value } from '../../eforms/value.ts';
import { textFor } from './answer-text.ts';
import { attributeOf } from './attributes.ts';
import { attitudeOf, leadingAttitude } from './attitude.ts';
import { fits } from './anchors.ts';
import { wholeName } from './extract-name.ts';
import { findCounts, findWrongDigits, inRange } from './extract-numbers.ts';
import { wholePlace } from './extract-place.ts';
import { doubtOf, valueOf, type Reading } from './found.ts';
import type { Fact, Scene } from './scene.ts';
import type { HeardField } from './hearing.ts';
import { pattern } from './pattern.ts';
import { overlaps, without, type Message, type Span } from './message.ts';

/** Answers that do not show their type: for asked fields still without one, the rest of the message is the answer. */
export function answerWhole(scene: Scene, facts: Fact[]): Fact[] {
  const { hearing, message } = scene;
  const waiting = hearing.asking.filter((field) => !facts.some((fact) => fact.field === field));
  const found: Fact[] = [];
  for (const field of waiting) {
    const spent = [...facts, ...found, ...(scene.correction ? [scene.correction.cue] : [])];
    const counts = field.type === 'integer' || field.type === 'money';
    const rest = without(message, counts ? spent : [...spent, ...scene.spoken]);
    const reading = readWhole(field, rest, scene, [...facts, ...found]);
    if (reading) found.push({ field, ...reading, corrects: false });
  }
  return found;
}

/** The whole of what is left, as one answer. */
export type Whole = Span & { reading: Reading };

function readWhole(field: HeardField, rest: Message, scene: Scene, facts: Fact[]): Whole | undefined {
  const others = facts.length > 0;
  const whole = (reading: Reading): Whole => ({ start: 0, end: rest.text.length, reading });
  const content = contentOf(rest);
  switch (field.type) {
    case 'integer':
    case 'money':
      return numberFor(field, rest, scene, others) ?? firstTime(field, scene);
    case 'boolean':
      return undefined;
    case 'name': {
      if (content.length === 0) return undefined;
      const name = wholeName(rest);
      if (name) return name;
      return others || scene.mentions.length > 0 ? undefined : whole(doubtOf('not-a-name', rest.text));
    }
    case 'place': {
      const ofOthers = scene.mentions.some(
        (mention) => mention.type === 'place' && !overlaps(mention, facts),
      );
      if (content.length === 0 || ofOthers || isOfOtherType(scene)) return undefined;
      if (others && rest.plain.search(UNIT) < 0) return undefined;
      const own = ownAddress(rest, scene);
      return whole(own === undefined ? wholePlace(rest.text, scene.places) : valueOf(own));
    }
    case 'text':
      return content.length === 0 ? undefined : textFor(rest, others);
    case 'phone':
    case 'personal-id': {
      const [wrong] = findWrongDigits(rest, field.type === 'phone' ? 'not-a-phone' : 'not-a-personal-id');
      return (
        wrong ??
        (others || !/\d/.test(rest.text)
          ? undefined
          : whole(doubtOf(field.type === 'phone' ? 'not-a-phone' : 'not-a-personal-id', rest.text)))
      );
    }
    case 'email':
      return others || content.length === 0 || !/[@.]/.test(rest.text)
        ? undefined
        : whole(doubtOf('not-an-email', rest.text));
    case 'date':
      return others || content.length === 0 || !/\d/.test(rest.text)
        ? undefined
        : whole(doubtOf('not-a-date', rest.text));
    case 'choice':
    case 'choices':
      return others || content.length === 0 || isCatalogueAmongOthers(field, scene)
        ? undefined
        : whole(notAnOption(field, rest));
  }
}

/** A count after or before its name ("2 bản sao"), outside what was understood as something else. */
function numberFor(field: HeardField, rest: Message, scene: Scene, others: boolean): Whole | undefined {
  const { mentions, correction } = scene;
  const counts = findCounts(
    rest,
    field,
    mentions.filter(({ type, weak }) => type !== 'date' || !weak),
  );
  const count = others
    ? counts[0]
    : (counts.find(({ start }) => start >= (correction?.from ?? 0)) ?? counts[0]);
  if (count) return count;
  const attitude = attitudeOf(rest.terms);
  const none =
    attitude === 'deny' ||
    noneOf(field, scene) ||
    /^(?:dạ |da )?(?:không|khong|khỏi|khoi)/.test(rest.plain.replace(/^[;\s,]+/, ''));
  if (!none || (field.min ?? 0) > 0 || field.type === 'money') return undefined;
  return { start: 0, end: rest.text.length, reading: inRange(0, field, rest.text) };
}

/** "Dạ 3/4/2018" is no address, whatever it is. */
function isOfOtherType({ mentions, message }: Scene): boolean {
  const values = mentions.filter(({ type, weak }) => type !== 'place' && type !== 'name' && !weak);
  return values.length > 0 && contentOf(without(message, values)).length === 0;
}

const UNIT = pattern(
  'phường|xã|quận|huyện|tỉnh|thành phố|thị trấn|thị xã|đặc khu|[pq]\\.? ?\\d{1,2}|tp\\p{L}*',
);
const OWN_ADDRESS = pattern(
  '(?:dạ |em |theo |về |gửi |tại |ở |là )*(?:địa chỉ|nơi|chỗ|nhà)?(?: của)?(?: em| tôi| mình| đang)? ?(?:thường trú|ở trên|như trên|trên|ở|nhà)(?: của)?(?: em| tôi| mình| ạ| nha| nhé| đó| luôn| my| address)*|my address|at home',
);

/** "Địa chỉ thường trú", "về nhà em": the address that is known already, where only one is. */
function ownAddress(rest: Message, { hearing }: Scene): Value | undefined {
  const plain = rest.plain.replace(/[;,.\s]+/g, ' ').trim();
  if (![...plain.matchAll(OWN_ADDRESS)].some((match) => match[0] === plain)) return undefined;
  const known = hearing.open.filter(
    ({ id, type, value }) => type === 'place' && value !== undefined && attributeOf(id) === 'permanent',
  );
  const different = [...new Map(known.map(({ value }) => [JSON.stringify(value), value])).values()];
  return hearing.people['applicant']?.residence ?? (different.length === 1 ? different[0] : undefined);
}

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
function firstTime(field: HeardField, { message }: Scene): Whole | undefined {
  const at = field.type === 'integer' ? message.plain.search(/lần đầu|lan dau|first time/) : -1;
  return at < 0
    ? undefined
    : {
        start: message.origin[at] ?? 0,
        end: (message.origin[at] ?? 0) + 1,
        reading: inRange(1, field, 'lần đầu'),
      };
}

const MOST_SHOWN = 6;

/** Where more was asked too, words that fit nothing are no doubt about a list too long to be shown. */
function isCatalogueAmongOthers({ options = [] }: HeardField, { hearing }: Scene): boolean {
  return hearing.asking.length > 1 && options.length > MOST_SHOWN;
}

function notAnOption(field: HeardField, rest: Message): Reading {
  const options = field.options ?? [];
  return doubtOf(
    'not-an-option',
    rest.text,
    options.length <= MOST_SHOWN
      ? options.map(({ labelVi, value }) => ({
          label: labelVi,
          value: field.type === 'choices' ? [value] : value,
        }))
      : [],
  );
}

/** The words beyond politeness and a plain yes or no. */
function contentOf(rest: Message) {
  if (rest.terms.length === 0 || attitudeOf(rest.terms)) return [];
  return rest.terms.slice(leadingAttitude(rest.terms)?.count ?? 0);
}
