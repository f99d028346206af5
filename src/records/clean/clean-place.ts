import type { PlaceValue } from '../../eforms/value.ts';
import type { RawPlace } from '../../connectors/raw-record.ts';
import type { PlaceReading, Places } from '../../places/places.ts';
import { capitalise, cleanWords, isShouted } from './clean-words.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';

/** Words of an address that are written small, unless they come first. */
const SMALL =
  /(?<=[\s,])(Số|Nhà|Ngõ|Ngách|Hẻm|Kiệt|Đường|Phố|Thôn|Ấp|Xóm|Khóm|Tổ|Khu|Đội|Bản|Buôn|Lô|Tòa|Phòng|Xã|Phường|Thị|Quận|Huyện|Tỉnh)(?=\s)/gu;

/**
 * A place of today from codes of any catalogue, from text, or from both. Where it cannot be told which commune of
 * today is meant, the text is kept without a code and the doubt says why; no commune is guessed.
 */
export function cleanPlace(raw: RawPlace | undefined, places: Places): Cleaned<PlaceValue> {
  const communeCode = raw?.communeCode?.trim() ?? '';
  const told = unshout(cleanWords(raw?.text ?? '') || cleanWords(raw?.detail ?? ''));
  if (!Number(communeCode)) return told ? fromReading(places.read(told), told, places) : nothing;
  const reading = places.fromCodes({ ...raw, communeCode, ...(told ? { detail: told } : {}) });
  return fromReading(reading, told || ('heard' in reading ? reading.heard : ''), places);
}

function fromReading(reading: PlaceReading, told: string, places: Places): Cleaned<PlaceValue> {
  switch (reading.kind) {
    case 'place':
      return { value: reading.value, verdicts: [] };
    case 'split':
    case 'ambiguous':
      return { value: textOnly(textOf(reading, told), places), verdicts: [several(reading)] };
    case 'incomplete':
      return { value: textOnly(told, places), verdicts: [NO_COMMUNE] };
    case 'unknown':
      return { value: textOnly(told, places), verdicts: [UNKNOWN] };
  }
}

function textOnly(text: string, { catalogueOn }: Places): PlaceValue {
  return { code: null, catalogueOn, text };
}

/** Codes alone are told by the names that stood behind them. */
function textOf({ heard }: { heard: string }, told: string): string {
  return told.length > heard.length ? told : heard;
}

function several({ candidates }: { candidates: PlaceValue[] }) {
  const names = candidates.map(({ text }) => text.split(', ').slice(-2).join(', ')).join('; ');
  return doubt(
    'unified',
    `Nơi ghi theo đơn vị cũ, nay có thể thuộc: ${names}. Cần chọn một nơi.`,
    `The place is told in old units and may today belong to: ${names}. One has to be chosen.`,
  );
}

const NO_COMMUNE = doubt(
  'sufficient',
  'Nguồn này không ghi rõ xã, phường, đặc khu.',
  'This source does not tell the commune.',
);
const UNKNOWN = doubt(
  'unified',
  'Chưa đối chiếu được nơi này với danh mục xã, phường hiện nay.',
  'This place could not be matched with today’s communes.',
);

/** "SỐ 5 ẤP ĐÔNG" → "Số 5 ấp Đông" */
function unshout(text: string): string {
  return isShouted(text) ? capitalise(text).replace(SMALL, (word) => word.toLocaleLowerCase('vi')) : text;
}
