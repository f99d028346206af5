import type { RawPerson, RawPlace } from '../../connectors/raw-record.ts';
import type { DateValue } from '../../eforms/value.ts';
import { REFORM_ON } from './commune.ts';
import { communeNames } from './load-communes.ts';
import { OLD_CATALOGUE_ON } from './known/places.ts';
import type { Person } from './person.ts';

/** A place as a source has it: codes of its own catalogue, spelled as there. */
interface KnownPlace {
  code: string | null;
  catalogueOn: string;
  text: string;
}

type KnownValue = string | DateValue | KnownPlace;

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

/** `knownTo` of `/control/people`: each source's view under the truth's keys, the dirt left in the values. */
export function knownAsTruth(person: Person): Record<string, Record<string, KnownValue>> {
  const { health, ...others } = person.knownTo;
  const views: Record<string, RawPerson> = others;
  const notice = health?.notices[0];
  const inNotice =
    notice && [notice.mother, notice.father].find((parent) => parent?.personalId === person.personalId);
  if (inNotice) views.health = inNotice;
  return Object.fromEntries(Object.entries(views).map(([source, raw]) => [source, viewOf(raw)]));
}

function viewOf(raw: RawPerson): Record<string, KnownValue> {
  const texts = TEXT_KEYS.flatMap((key) => (raw[key] === undefined ? [] : [[key, raw[key]]]));
  const places = PLACE_KEYS.flatMap((key) => (raw[key] === undefined ? [] : [[key, placeView(raw[key])]]));
  const birth = raw.birthDate === undefined ? [] : [['birthDate', dateView(raw.birthDate)]];
  return Object.fromEntries([...texts, ...birth, ...places]);
}

/** `yyyymmdd`, `yyyy-mm-dd`, `dd/mm/yyyy` or a year alone */
function dateView(raw: string): DateValue {
  const slashed = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(raw);
  if (slashed) return { value: `${slashed[3]}-${slashed[2]}-${slashed[1]}`, precision: 'day' };
  const compact = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(raw);
  if (compact) return { value: `${compact[1]}-${compact[2]}-${compact[3]}`, precision: 'day' };
  return { value: raw, precision: 'year' };
}

function placeView(raw: RawPlace): KnownPlace {
  const isOld = Boolean(raw.districtCode) || (raw.text !== undefined && !raw.communeCode);
  const code = raw.communeCode ?? null;
  const names = code ? communeNames(code, isOld) : undefined;
  return {
    code,
    catalogueOn: raw.catalogueOn ?? (isOld ? OLD_CATALOGUE_ON : REFORM_ON),
    text: raw.text ?? [raw.detail, names].filter(Boolean).join(', '),
  };
}
