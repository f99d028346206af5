import type { RawPerson, RawPlace } from '../../connectors/raw-record.ts';
import type { DateValue } from '../../eforms/value.ts';
import { REFORM_ON } from './commune.ts';
import { communeNames } from './load-communes.ts';
import { OLD_CATALOGUE_ON } from './known/places.ts';

/** A place as a source has it: codes of its own catalogue, spelled as there. */
interface KnownPlace {
  code: string | null;
  catalogueOn: string;
  text: string;
}

export type KnownValue = string | DateValue | KnownPlace;

const PLACE_KEYS = ['homeTown', 'birthPlace', 'permanentResidence', 'temporaryResidence'] as const;
const TEXT_KEYS = [
  'fullName',
  'sex',
  'ethnicity',
  'nationality',
  'maritalStatus',
  'phone',
  'email',
  'occupation',
] as const;

/** What a source says of a person, under the truth's keys. */
export function personView(raw: RawPerson): Record<string, KnownValue> {
  const texts = TEXT_KEYS.flatMap((key) => (raw[key] === undefined ? [] : [[key, raw[key]]]));
  const places = PLACE_KEYS.flatMap((key) => (raw[key] === undefined ? [] : [[key, placeView(raw[key])]]));
  const birth = raw.birthDate === undefined ? [] : [['birthDate', dateView(raw.birthDate)]];
  return Object.fromEntries([...texts, ...birth, ...places]);
}

/** From `yyyymmdd`, `yyyy-mm-dd`, `dd/mm/yyyy` or a year alone */
export function dateView(raw: string): DateValue {
  const slashed = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(raw);
  if (slashed) return { value: `${slashed[3]}-${slashed[2]}-${slashed[1]}`, precision: 'day' };
  const compact = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(raw);
  if (compact) return { value: `${compact[1]}-${compact[2]}-${compact[3]}`, precision: 'day' };
  return { value: raw, precision: 'year' };
}

export function placeView(raw: RawPlace): KnownPlace {
  const isOld = Boolean(raw.districtCode) || (raw.text !== undefined && !raw.communeCode);
  const code = raw.communeCode ?? null;
  const names = code ? communeNames(code, isOld) : undefined;
  return {
    code,
    catalogueOn: raw.catalogueOn ?? (isOld ? OLD_CATALOGUE_ON : REFORM_ON),
    text: raw.text ?? [raw.detail, names].filter(Boolean).join(', '),
  };
}
