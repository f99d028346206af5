import type { PlaceValue } from '../eforms/value.ts';
import type { Commune } from './places.ts';

/** What an eForm's place may hold, less the longest commune and province. */
const MAX_DETAIL = 400;

export function writePlace(commune: Commune, detail: string | undefined, catalogueOn: string): PlaceValue {
  const parts = [cleanDetail(detail ?? ''), commune.name, commune.provinceName].filter(Boolean);
  return { code: commune.code, catalogueOn, text: parts.join(', ') };
}

/** House number and street as typed: NFC, single spaces, without the separators around it. */
export function cleanDetail(detail: string): string {
  return detail
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .replace(/^[\s,;.\-–:|]+|[\s,;.\-–:|(]+$/g, '')
    .slice(0, MAX_DETAIL)
    .trim();
}
