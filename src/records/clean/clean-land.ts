import type { RawLand, RawParcel } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { LandParcel, LandRecord } from '../record.ts';
import { cleanArea } from './clean-area.ts';
import { cleanDate } from './clean-date.ts';
import { cleanItem } from './clean-item.ts';
import { cleanPerson } from './clean-person.ts';
import { cleanPlace } from './clean-place.ts';
import { cleanSerial } from './clean-serial.ts';
import { cleanWords, unshoutSentence } from './clean-words.ts';
import { take, type Desk } from './desk.ts';

/** `parcel` is set only where there is no choice, and its doubts stand under that path. */
export function cleanLand(desk: Desk, { parcels: raws }: RawLand): LandRecord {
  const [only, ...others] = raws;
  if (only && others.length === 0) {
    const parcel = cleanParcel(desk, only, 'parcel.');
    return { parcels: [parcel], parcel };
  }
  return { parcels: raws.map((raw, index) => cleanParcel(desk, raw, `parcels.${index}.`)) };
}

function cleanParcel(desk: Desk, raw: RawParcel, path: string): LandParcel {
  const serial = take(desk, `${path}certificateSerial`, cleanSerial(raw.certificateSerial));
  return withoutGaps({
    certificateSerial: serial ?? cleanWords(raw.certificateSerial),
    registerNumber: cleanWords(raw.registerNumber ?? '') || undefined,
    parcelNumber: cleanWords(raw.parcelNumber ?? '') || undefined,
    mapSheet: cleanWords(raw.mapSheet ?? '') || undefined,
    areaM2: take(desk, `${path}areaM2`, cleanArea(raw.area)),
    purpose: purposeOf(desk, raw.purpose, `${path}purpose`),
    address: take(desk, `${path}address`, cleanPlace(raw.address, desk.places)),
    issuedOn: take(desk, `${path}issuedOn`, cleanDate(raw.issuedOn, desk.today)),
    owners: raw.owners.map((owner, index) => cleanPerson(desk, owner, `${path}owners.${index}.`)),
  });
}

/** "ONT" or "ĐẤT Ở TẠI NÔNG THÔN" → "Đất ở tại nông thôn"; what the catalogue does not have stays, with a doubt. */
function purposeOf(desk: Desk, raw: string | undefined, path: string): string | undefined {
  const catalogue = desk.catalogues['land-purposes'];
  const value = take(desk, path, cleanItem(raw, catalogue));
  const item = catalogue?.items.find((candidate) => candidate.value === value);
  return item?.labelVi ?? (unshoutSentence(cleanWords(raw ?? '')) || undefined);
}
