import type { FieldType } from '../../eforms/value.ts';
import type { Places } from '../../places/places.ts';
import type { Anchor } from './anchors.ts';
import { findDates } from './extract-date.ts';
import { findNames } from './extract-name.ts';
import { findAmounts, findBareAmounts } from './extract-amount.ts';
import { findEmails, findPersonalIds, findPhones } from './extract-numbers.ts';
import { beginsAddress, findPlaces } from './extract-place.ts';
import type { Reading } from './found.ts';
import type { HeardField, Hearing } from './hearing.ts';
import { overlaps, type Message, type Span } from './message.ts';
import { readDate } from './read-date.ts';

/** A value said somewhere in the message, of one type, not yet given to a field. */
export interface Mention extends Span {
  type: FieldType;
  /** clear only as the answer to a question of its type */
  weak: boolean;
  read: (field: HeardField) => Reading;
}

/** All values that show by themselves what type they are. What is found first keeps its stretch. */
export function findMentions(
  message: Message,
  hearing: Hearing,
  places: Places,
  anchors: Anchor[],
): Mention[] {
  const types = new Set([...hearing.asking, ...hearing.open].map(({ type }) => type));
  const mentions: Mention[] = [];
  const keep = (found: Mention[]) => mentions.push(...found.filter((one) => !overlaps(one, mentions)));
  const plainly = (type: FieldType, found: (Span & { reading: Reading })[]) =>
    keep(found.map(({ start, end, reading }) => ({ type, start, end, weak: false, read: () => reading })));
  plainly('email', findEmails(message));
  if (hearing.asking.some(({ type }) => type === 'money')) plainly('money', findBareAmounts(message));
  plainly('personal-id', findPersonalIds(message));
  plainly('phone', findPhones(message));
  const dates = types.has('date') ? datesIn(message, hearing) : [];
  keep(dates.filter(({ weak }) => !weak));
  if (types.has('money')) plainly('money', findAmounts(message));
  keep(dates.filter(({ weak }) => weak));
  const names = types.has('name') ? findNames(message) : [];
  const borders = [
    ...mentions,
    ...anchors.filter(({ subjects, start }) => !subjects && !beginsAddress(message.text.slice(start))),
  ];
  const named = types.has('place') && mayNamePlace(message) ? findPlaces(message, places, borders) : [];
  const placed = named.filter(
    (place) => !names.some((name) => overlaps(name, [place]) && isRatherName(message, name, place, hearing)),
  );
  plainly('place', placed);
  plainly('name', names);
  return mentions.sort((one, other) => one.start - other.start);
}

function datesIn(message: Message, hearing: Hearing): Mention[] {
  const dates = findDates(message, hearing.today).filter((date) => !isHouseNumber(message, date));
  return dates.map((date) => ({
    type: 'date',
    start: date.start,
    end: date.end,
    weak: date.weak ?? false,
    read: (field) => readDate(date, field, hearing.today),
  }));
}

/** "Phạm Thái Bình" is no province and "Hà Nội" nobody's name; a word for ward or commune settles it. */
function isRatherName(message: Message, name: Span, place: Span, { asking }: Hearing): boolean {
  if (
    /^(xã|phường|quận|huyện|tỉnh|thành phố|thị|xa|phuong|quan|huyen|tinh|tp|p|q)[ .\d]/iu.test(
      message.text.slice(place.start, place.end),
    )
  )
    return false;
  const asksName = asking.some(({ type }) => type === 'name') && !asking.some(({ type }) => type === 'place');
  return name.start < place.start || (asksName && name.end >= place.end);
}

/** "12/3 Lê Lợi, phường …" */
function isHouseNumber({ text }: Message, date: Span): boolean {
  const street = /^ ?[^,.;\d]{2,40},? ?(?:phường|xã|quận|thị trấn|p\.|p\d|q\.|q\d|phuong|quan|thi tran)/iu;
  return (
    /^\d{1,3}\/\d{1,3}$/.test(text.slice(date.start, date.end)) &&
    street.test(text.slice(date.end)) &&
    !/(?:sinh|ngày|hôm|ngay|hom|mất) $/iu.test(text.slice(0, date.start))
  );
}

/** Very short messages name no place; looking one up is the dearest step. */
function mayNamePlace(message: Message): boolean {
  return message.words.length >= 2 || message.text.length >= 4;
}
