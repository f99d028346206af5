import type { Places, PlaceReading } from '../../places/places.ts';
import { doubtOf, valueOf, type Found, type Reading } from './found.ts';
import { overlaps, type Message, type Span } from './message.ts';

/** How far to the left of a commune's name a house number and street may stand. */
const DETAIL_REACH = 120;
const LEAD_IN =
  /^.*(?:^|[\s,])(?:ở|tại|là|về|từ|o|tai|la|ve|thành|sang|in|at|is|from|quê|thường trú|tạm trú|địa chỉ|dia chi|thuong tru|tam tru|nhà|nha em|sinh|hiện|ngụ|ngu tai)(?:\s+(?:ở|tại|là|o|tai|la|dạ|em))*[\s:]+/iu;

/** All places named in a message, each with the house number and street before it. */
export function findPlaces(message: Message, places: Places, borders: Span[]): Found[] {
  const found: Found[] = [];
  for (const { start, end, reading } of places.findIn(message.text)) {
    const from = leftEdge(message, start, [...borders, ...found]);
    const whole = from < start ? places.read(message.text.slice(from, end)) : reading;
    found.push({ start: from, end, reading: readingOf(whole.kind === 'place' || reading.kind === 'unknown' ? whole : reading) });
  }
  return found;
}

/** A whole answer read as an address, what leads in to it taken off. */
export function wholePlace(text: string, places: Places): Reading {
  const bare = text
    .replace(LEAD_IN, '')
    .replace(/^[\s,;.:]+|[\s,;.:!?]+$/gu, '')
    .replace(/(?:\s(?:ạ|a|nha|nhé|nhe|đó|nghe))+$/iu, '');
  return readingOf(places.read(bare === '' ? text : bare));
}

function leftEdge(message: Message, start: number, borders: Span[]): number {
  const floor = Math.max(0, start - DETAIL_REACH, ...borders.filter(({ end }) => end <= start).map(({ end }) => end));
  const before = message.text.slice(floor, start);
  const afterStop = before.replace(/^.*[.;!?\n]\s*(?=\D)/su, '');
  const led = afterStop.replace(LEAD_IN, '').replace(/^[\s,:]+/u, '');
  const from = start - led.length;
  return overlaps({ start: from, end: start }, borders) ? start : from;
}

export function readingOf(place: PlaceReading): Reading {
  switch (place.kind) {
    case 'place':
      return valueOf(place.value);
    case 'split':
    case 'ambiguous':
      return doubtOf(place.kind === 'split' ? 'split-place' : 'ambiguous-place', place.heard, place.candidates.map((value) => ({ label: value.text, value })));
    case 'incomplete':
      return doubtOf('incomplete-place', place.heard);
    case 'unknown':
      return doubtOf('unknown-place', place.heard);
  }
}
