import type { Atlas } from './atlas.ts';
import { beginsDetail } from './begins-detail.ts';
import { findAll } from './find-all.ts';
import type { Found } from './found.ts';
import type { PlaceReading } from './places.ts';
import { textOf, tokensOf, type Token } from './spelling.ts';
import { cleanDetail } from './write-place.ts';

/** Before a province it makes a place of what could be a person's name. */
const PLACE_LEADS = new Set(['o', 'tai', 'que', 'goc', 've', 'tinh', 'quan']);
/** Before a bare name it makes a person of it. */
const PERSON_LEADS = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly li dinh trinh doan mai dao cao to ta luong luu trieu thi van ten chi anh ong ba co chu bac cau em be'.split(
    ' ',
  ),
);
/** Stops the look for a house number: these never stand inside one. */
const NO_DETAIL = new Set('ngay thang nam sinh tai o luc gio tuoi que la va voi cua cho den'.split(' '));
const MAX_DETAIL_WORDS = 14;

export interface FoundPlace {
  start: number;
  end: number;
  reading: PlaceReading;
}

/** Places told in a message; offsets are those of the text as given. */
export function findPlaces(text: string, atlas: Atlas): FoundPlace[] {
  const tokens = tokensOf(text);
  const taken = new Uint8Array(tokens.length);
  const places: FoundPlace[] = [];
  for (const found of findAll(tokens, atlas)) {
    if (!counts(found, tokens) || taken.subarray(found.start, found.end).includes(1)) continue;
    const from = detailStart(tokens, found, taken);
    taken.fill(1, from, found.end);
    const detail = cleanDetail(textOf(text, tokens, from, found.start));
    const reading = found.read(textOf(text, tokens, found.start, found.end), detail);
    places.push({ start: tokens[from]?.start ?? 0, end: tokens[found.end - 1]?.end ?? 0, reading });
  }
  return places.filter(({ reading }) => reading.kind !== 'unknown').sort((a, b) => a.start - b.start);
}

function counts(found: Found, tokens: readonly Token[]): boolean {
  if (found.accents === 'other' && !found.supported) return false;
  if (found.word?.form === 'full') return true;
  if (found.word && found.supported) return true;
  if (isPerson(tokens, found.start)) return false;
  if (found.word)
    return found.word.form === 'bare' && found.level !== 'province' && isLongName(found, tokens);
  if (found.level === 'province') return !found.short && isLed(tokens, found.start);
  return (found.inProvince || isPair(found, tokens)) && found.accents !== 'other' && isOwnName(found);
}

/** "Trúc Bạch, Ba Đình" */
function isPair({ supported, start, end }: Found, tokens: readonly Token[]): boolean {
  return supported && tokens.slice(start + 1, end).some((token) => token.break === 'comma');
}

/** "quê Hà Nam" is no place called Quế: a name of one word needs its accents. */
function isOwnName({ accents, nameWords }: Found): boolean {
  return nameWords > 1 || accents === 'same';
}

/** Without accents "phuong" may be Phương: one word after it is not enough, a number is. */
function isLongName({ word, start, end }: Found, tokens: readonly Token[]): boolean {
  const first = start + (word?.length ?? 0);
  return end - first >= 2 || /^\d/.test(tokens[first]?.plain ?? '');
}

function isPerson(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  const isApart = tokens[start]?.break === 'comma' || tokens[start]?.break === 'stop';
  return before !== undefined && !isApart && PERSON_LEADS.has(before.plain);
}

function isLed(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  return before !== undefined && PLACE_LEADS.has(before.plain);
}

/** Goes back to the house number, the lane or the hospital that stands before the commune in the same sentence. */
function detailStart(tokens: readonly Token[], { start, level }: Found, taken: Uint8Array): number {
  let from = start;
  if (level === 'province') return from;
  for (let index = start - 1; index >= Math.max(0, start - MAX_DETAIL_WORDS); index--) {
    const token = tokens[index];
    if (!token || taken[index] || tokens[index + 1]?.break === 'stop' || NO_DETAIL.has(token.plain)) break;
    if (beginsDetail(tokens, index)) from = index;
  }
  return from;
}
