import { countFor, firstTime } from './count-for.ts';
import { ownAddress, ownClause } from './own-address.ts';
import { textFor } from './answer-text.ts';
import { attitudeOf, leadingAttitude } from './attitude.ts';
import { wholeName } from './extract-name.ts';
import { findWrongDigits } from './extract-numbers.ts';
import { wholePlace } from './extract-place.ts';
import { doubtOf, valueOf, type Found, type Reading } from './found.ts';
import type { Fact, Scene } from './scene.ts';
import type { HeardField } from './hearing.ts';
import { pattern } from './pattern.ts';
import { codeIn, isNumber, textAmong, textPieces } from './text-pieces.ts';
import { overlaps, without, type Message } from './message.ts';

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

function readWhole(field: HeardField, rest: Message, scene: Scene, facts: Fact[]): Found | undefined {
  const others = facts.length > 0;
  const whole = (reading: Reading): Found => ({ start: 0, end: rest.text.length, reading });
  const content = contentOf(rest);
  switch (field.type) {
    case 'integer':
    case 'money':
      return countFor(field, rest, scene, others) ?? firstTime(field, scene);
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

function readText(field: HeardField, rest: Message, scene: Scene, others: boolean): Found | undefined {
  const code = isNumber(field) ? codeIn(rest) : undefined;
  if (code) return { start: 0, end: rest.text.length, reading: valueOf(code) };
  return others && scene.hearing.asking.length > 1
    ? textAmong(rest, field, scene.message)
    : textFor(rest, others);
}

/** "Dạ 3/4/2018" is no address, whatever it is. */
function isOfOtherType({ mentions, message }: Scene): boolean {
  const values = mentions.filter(({ type, weak }) => type !== 'place' && type !== 'name' && !weak);
  return values.length > 0 && contentOf(without(message, values)).length === 0;
}

const UNIT = pattern(
  'phường|xã|quận|huyện|tỉnh|thành phố|thị trấn|thị xã|đặc khu|[pq]\\.? ?\\d{1,2}|tp\\p{L}*',
);

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
