import type { Value } from '../../eforms/value.ts';
import { textFor } from './answer-text.ts';
import { attributeOf } from './attributes.ts';
import { clausesOf } from './clauses.ts';
import { attitudeOf, leadingAttitude } from './attitude.ts';
import { fits } from './anchors.ts';
import { PARTICLES } from './courtesy.ts';
import { wholeName } from './extract-name.ts';
import { findCounts, findWrongDigits, inRange } from './extract-numbers.ts';
import { wholePlace } from './extract-place.ts';
import { doubtOf, valueOf, type Found, type Reading } from './found.ts';
import type { Fact, Scene } from './scene.ts';
import type { HeardField } from './hearing.ts';
import { eitherWay, pattern } from './pattern.ts';
import { codeIn, isNumber, textAmong, textPieces } from './text-pieces.ts';
import { overlaps, without, type Message, type Span } from './message.ts';

/** Answers that do not show their type: for asked fields still without one, the rest of the message is the answer. */
export function answerWhole(scene: Scene, facts: Fact[]): Fact[] {
  const { hearing, message } = scene;
  const unheard = hearing.asking.filter((field) => !facts.some((fact) => fact.field === field));
  const texts = unheard.filter((field) => !isTyped(field));
  const found: Fact[] = [];
  const spentOn = () => [...facts, ...found, ...(scene.correction ? [scene.correction.cue] : [])];
  for (const field of [...unheard.filter(isTyped), ...(texts.length > 1 ? [] : texts)]) {
    const spent = spentOn();
    const counts = field.type === 'integer' || field.type === 'money';
    const rest = without(message, counts ? spent : [...spent, ...scene.spoken]);
    const reading = readWhole(field, rest, scene, [...facts, ...found]);
    if (reading) found.push({ field, ...reading, corrects: false });
  }
  if (texts.length < 2) return found;
  const left = without(message, [...spentOn(), ...scene.spoken]);
  return contentOf(left).length === 0 ? found : [...found, ...textPieces(scene, left, texts)];
}

/** Free words take whatever nobody else wants, so they come last. */
function isTyped({ type }: HeardField): boolean {
  return type !== 'text';
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
      const amongTexts = scene.hearing.asking.some((one) => !isTyped(one));
      return others || amongTexts || scene.mentions.length > 0
        ? undefined
        : whole(doubtOf('not-a-name', rest.text));
    }
    case 'place': {
      const ofOthers = scene.mentions.some(
        (mention) => mention.type === 'place' && !overlaps(mention, facts),
      );
      if (content.length === 0 || ofOthers || isOfOtherType(scene)) return undefined;
      const amongOthers = others || scene.hearing.asking.some((one) => !isTyped(one));
      const own = amongOthers ? ownClause(field, rest, scene) : undefined;
      if (own || (amongOthers && rest.plain.search(UNIT) < 0)) return own;
      const known = ownAddress(field, rest.plain, scene);
      return whole(known === undefined ? wholePlace(rest.text, scene.places) : valueOf(known));
    }
    case 'text':
      return content.length === 0 ? undefined : readText(field, rest, scene, others);
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

function readText(field: HeardField, rest: Message, scene: Scene, others: boolean): Whole | undefined {
  const code = isNumber(field) ? codeIn(rest) : undefined;
  if (code) return { start: 0, end: rest.text.length, reading: valueOf(code) };
  return others && scene.hearing.asking.length > 1
    ? textAmong(rest, field, scene.message)
    : textFor(rest, others);
}

/** A count after or before its name ("2 bản sao"), outside what was understood as something else. */
function numberFor(field: HeardField, rest: Message, scene: Scene, others: boolean): Whole | undefined {
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
function onlyAmount(counts: Found[], rest: Message, { hearing }: Scene): Whole | undefined {
  const [count] = counts.filter(({ end }) => !COUNTS_SOMETHING.test(rest.text.slice(end)));
  return hearing.asking.length === 1 ? count : undefined;
}

const COUNTS_SOMETHING = /^ ?(?!(?:thôi|thoi|nha|nhé|nhe|ạ|a)(?!\p{L}))\p{L}/iu;

/** "Dạ 3/4/2018" is no address, whatever it is. */
function isOfOtherType({ mentions, message }: Scene): boolean {
  const values = mentions.filter(({ type, weak }) => type !== 'place' && type !== 'name' && !weak);
  return values.length > 0 && contentOf(without(message, values)).length === 0;
}

const UNIT = pattern(
  'phường|xã|quận|huyện|tỉnh|thành phố|thị trấn|thị xã|đặc khu|[pq]\\.? ?\\d{1,2}|tp\\p{L}*',
);
const OWN_ADDRESS = pattern(
  '(?:dạ |em |mở |bán |làm |đặt |ngay |luôn |theo |về |gửi |mất |tại |ở |là )*(?:địa chỉ|nơi|chỗ|nhà)?(?: của)?(?: em| tôi| mình| đang)? ?(?:thường trú|ở trên|như trên|trên|ở|nhà)(?: của)?(?: em| tôi| mình| ạ| nha| nhé| nghen| hỉ| con| đó| luôn| my| address)*|my address|at home',
);

/** "Địa chỉ thường trú", "về nhà em": the address that is proposed, or the only one that is known already. */
function ownAddress(field: HeardField, said: string, { hearing }: Scene): Value | undefined {
  const plain = said.replace(/[;,.\s]+/g, ' ').trim();
  if (![...plain.matchAll(OWN_ADDRESS)].some((match) => match[0] === plain)) return undefined;
  const known = hearing.open.filter(
    ({ id, type, value }) => type === 'place' && value !== undefined && attributeOf(id) === 'permanent',
  );
  const different = [...new Map(known.map(({ value }) => [JSON.stringify(value), value])).values()];
  if (field.suggestion !== undefined) return field.suggestion;
  return hearing.people['applicant']?.residence ?? (different.length === 1 ? different[0] : undefined);
}

/** "Tạp hóa, tại nhà": the known address, said in a clause of its own. */
function ownClause(field: HeardField, rest: Message, scene: Scene): Whole | undefined {
  for (const { plain, start, end, offset } of clausesOf(rest)) {
    const own = ownAddress(field, plain, scene);
    if (own !== undefined) return { start, end, reading: valueOf(own) };
    const behind = AT_HOME.exec(plain);
    const home = behind && ownAddress(field, behind[1] ?? '', scene);
    if (behind && home) {
      const from = rest.origin[offset + behind.index] ?? start;
      return { start: from, end, reading: valueOf(home) };
    }
  }
  return undefined;
}

/** "Tạp hóa ngay tại nhà" */
const AT_HOME = new RegExp(
  `(?<= )(?:${eitherWay('và|mở|bán|làm')} )?((?:${eitherWay('ngay')} )?(?:${eitherWay('tại|ở')}) (?:${eitherWay('nhà')})(?: (?:${eitherWay('em|tôi|mình|luôn|riêng')}))*)(?: (?:${PARTICLES}))*$`,
  'u',
);

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
