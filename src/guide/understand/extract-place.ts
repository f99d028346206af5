import type { Places, PlaceReading } from '../../places/places.ts';
import { ADDRESSES, PARTICLES } from './courtesy.ts';
import { doubtOf, valueOf, type Found, type Reading } from './found.ts';
import { overlaps, type Message, type Span } from './message.ts';

/** How far to the left of a commune's name a house number and street may stand. */
const DETAIL_REACH = 120;
const LEAD_IN =
  /^.*(?:^|[\s,])(?:ở|tại|là|về|từ|o|tai|la|ve|thành|sang|in|at|is|from|quê|thường trú|tạm trú|địa chỉ|dia chi|thuong tru|tam tru|nhà em|nhà tôi|nhà mình|nha em|sinh|hiện|ngụ|ngu tai|Quê|Nhà em|Ở|Tại|Địa chỉ|Thường trú)(?:\s+(?:ở|tại|là|o|tai|la|dạ|em))*[\s:]+/u;

/** All places named in a message, each with the house number and street before it. */
export function findPlaces(message: Message, places: Places, borders: Span[]): Found[] {
  const found: Found[] = [];
  for (const { start, end, reading } of places.findIn(message.text)) {
    const from = leftEdge(message, start, [...borders, ...found]);
    const whole = from < start ? places.read(message.text.slice(from, end)) : reading;
    found.push({
      start: from,
      end,
      reading: readingOf(whole.kind === 'place' || reading.kind === 'unknown' ? whole : reading),
    });
  }
  return found;
}

const TRAILING = new RegExp(`(?:\\s(?:${PARTICLES}|a)(?: (?:${ADDRESSES}))?)+$`, 'iu');

/** A whole answer read as an address, what leads in to it taken off. */
export function wholePlace(text: string, places: Places): Reading {
  const bare = text
    .replace(LEAD_IN, '')
    .replace(/^[\s,;.:]+|[\s,;.:!?]+$/gu, '')
    .replace(TRAILING, '');
  return readingOf(places.read(bare === '' ? text : bare));
}

/** What may stand before a commune's name: a number, a street, a hamlet, a building. Other words before a comma are not the address. */
const IS_DETAIL =
  /^(?!.*(?:bản sao|bản|tuổi|kg|lần|triệu|copies)(?!\p{L})).*(?<![\d/])\d{1,5}(?!\d)|^\s*(?:đường|phố|ngõ|ngách|hẻm|kiệt|số|tổ|thôn|ấp|khu|khóm|xóm|buôn|bản|làng|tòa|chung cư|phòng|căn hộ|bệnh viện|bv|trạm|nhà(?= (?:\d|số|hộ sinh|bảo sanh|văn hóa|khách|dưỡng lão))|trung tâm|phòng khám|duong|pho|ngo|hem|so|to|thon|ap|xom|benh vien|tram|nha(?= (?:\d|so|ho sinh|van hoa))|chung cu|trung tam|hospital)(?![\p{L}])|hospital|clinic|station/isu;

/** A word for a building or a street begins the address; it is no border to it, though a field may be called so. */
export function beginsAddress(text: string): boolean {
  return /^\p{L}/u.test(text) && IS_DETAIL.test(text.slice(0, 20).replace(/\d.*/s, ''));
}

function leftEdge(message: Message, start: number, borders: Span[]): number {
  const floor = Math.max(
    0,
    start - DETAIL_REACH,
    ...borders.filter(({ end }) => end <= start).map(({ end }) => end),
  );
  const before = message.text.slice(floor, start).replace(/^.*[.;!?\n]\s*(?=\D)/su, '');
  const led = before.replace(LEAD_IN, '').replace(/^[\s,:]+/u, '');
  const from = start - detailsOf(led).length;
  return overlaps({ start: from, end: start }, borders) ? start : from;
}

/** The parts between commas that belong to the address, from the right as far as they do. */
function detailsOf(led: string): string {
  const parts = led.split(',');
  const adjacent = parts.at(-1)?.trim() ?? '';
  let first =
    adjacent === '' || IS_DETAIL.test(adjacent) || /^\p{Lu}/u.test(adjacent)
      ? parts.length - 1
      : parts.length;
  while (first > 0 && IS_DETAIL.test(parts[first - 1] ?? '')) first--;
  return parts.slice(first).join(',').trimStart();
}

export function readingOf(place: PlaceReading): Reading {
  switch (place.kind) {
    case 'place':
      return valueOf(place.value);
    case 'split':
    case 'ambiguous':
      return doubtOf(
        place.kind === 'split' ? 'split-place' : 'ambiguous-place',
        place.heard,
        place.candidates.map((value) => ({ label: value.text, value })),
      );
    case 'incomplete':
      return doubtOf('incomplete-place', place.heard);
    case 'unknown':
      return doubtOf('unknown-place', place.heard);
  }
}
