import type { Atlas } from './atlas.ts';
import { readAddress } from './read-address.ts';
import type { Commune, PlaceReading, Places } from './places.ts';
import { keyOf, tokensOf } from './spelling.ts';
import { todayOf, type OldCommune } from './unit.ts';
import { cleanDetail, writePlace } from './write-place.ts';

type Codes = Parameters<Places['fromCodes']>[0];

/** The first day of the two-level catalogue (Resolution 202/2025/QH15). */
const TWO_LEVELS_ON = '2025-07-01';

interface Meaning {
  communes: Commune[];
  names: string[];
  /** "Phường Điện Biên, Quận Ba Đình, Thành phố Hà Nội" */
  whole: string;
}

/** 1,792 codes named another commune before July 2025: each is read under the catalogue that the rest points to. */
export function readCodes(codes: Codes, atlas: Atlas): PlaceReading {
  const code = codes.communeCode.trim().padStart(5, '0');
  const old = atlas.catalogue.oldCommunes.get(code);
  const today = atlas.catalogue.communes.get(code);
  const told = codes.detail ? readAddress(codes.detail, atlas) : undefined;
  const meanings = [old && meaningThen(old), today && meaningNow(today)].filter(
    (meaning) => meaning !== undefined,
  );
  const meant = namedIn(codes.detail, meanings) ?? chosen(codes, old, today, atlas);
  if (!meant) return told?.kind === 'place' ? told : { kind: 'unknown', heard: codes.detail || code };
  return readingOf(meant, ownDetail(codes.detail, told), atlas);
}

function meaningThen(old: OldCommune): Meaning {
  const { name, otherName, district } = old;
  const whole = [name, district.name, district.province.name].join(', ');
  return { communes: todayOf(old), names: [name, ...(otherName ? [otherName] : [])], whole };
}

function meaningNow(commune: Commune): Meaning {
  return { communes: [commune], names: [commune.name], whole: `${commune.name}, ${commune.provinceName}` };
}

/** The name wins where it stands in the text and says only one of the code's meanings. */
function namedIn(detail: string | undefined, meanings: Meaning[]): Meaning | undefined {
  if (!detail || meanings.length < 2) return undefined;
  const key = keyOf(tokensOf(detail));
  const named = meanings.filter(({ names }) => names.some((name) => key.includes(keyOf(tokensOf(name)))));
  return named.length === 1 ? named[0] : undefined;
}

function chosen(
  codes: Codes,
  old: OldCommune | undefined,
  today: Commune | undefined,
  atlas: Atlas,
): Meaning | undefined {
  const before = old && meaningThen(old);
  const after = today && meaningNow(today);
  if (codes.catalogueOn) return codes.catalogueOn < TWO_LEVELS_ON ? before : after;
  if (Number(codes.districtCode)) return before ?? after;
  const province = codes.provinceCode?.trim().padStart(2, '0');
  if (province && !atlas.catalogue.provinces.has(province)) return before ?? after;
  if (today && (!province || today.provinceCode === province))
    return province || !before ? after : eitherOf(before, today);
  return before ?? after;
}

/** A bare code: sure only where both catalogues lead to the same commune. */
function eitherOf(before: Meaning, today: Commune): Meaning {
  return { communes: [...new Set([today, ...before.communes])], names: [], whole: today.code };
}

function readingOf(
  { communes, names, whole }: Meaning,
  detail: string,
  { catalogueOn }: Atlas,
): PlaceReading {
  const [commune] = communes;
  const heard = [detail, whole].filter(Boolean).join(', ');
  if (!commune) return { kind: 'unknown', heard };
  if (communes.length === 1)
    return { kind: 'place', value: writePlace(commune, detail, catalogueOn), commune };
  const candidates = communes.map((each) => writePlace(each, detail, catalogueOn));
  return { kind: names.length ? 'split' : 'ambiguous', candidates, heard };
}

/** Registers repeat commune, district and province in the detail; they are not kept twice. */
function ownDetail(detail: string | undefined, told: PlaceReading | undefined): string {
  if (!detail) return '';
  if (!told || told.kind === 'unknown') return cleanDetail(detail);
  if (told.kind === 'place') return beforeUnits(told.value.text, told.commune);
  const at = detail.lastIndexOf(told.heard);
  return at >= 0 ? cleanDetail(detail.slice(0, at)) : cleanDetail(detail);
}

function beforeUnits(text: string, commune: Commune): string {
  return cleanDetail(text.slice(0, text.length - `${commune.name}, ${commune.provinceName}`.length));
}
