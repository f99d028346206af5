import { ageOn, type Country, type Draft, type Household, type ParcelDraft } from './draft.ts';
import { headOf } from './household.ts';

const OWNS_HOME_SHARE = 0.65;
const OWNS_FIELD_SHARE = 0.3;
const JOINT_SHARE = 0.7;
const ADULT_AGE = 20;
const LETTERS = 'ABCDGHKLMNOPQST'.split('');
const FIELDS = ['LUC', 'LUC', 'BHK', 'CLN', 'CLN', 'NTS', 'RSX'];

/** Households own their home's ground, a field, both or nothing: in the head's name, or in both spouses'. */
export function giveLand(country: Country): void {
  const households = new Set(country.drafts.map(({ household }) => household));
  for (const household of households) {
    if (household.members.length === 0) continue;
    if (country.chance.chance(OWNS_HOME_SHARE)) give(homeOf(country, household));
    if (country.chance.chance(OWNS_FIELD_SHARE)) give(fieldOf(country, household));
  }
}

function give(parcel: ParcelDraft): void {
  for (const owner of parcel.owners) owner.parcels.push(parcel);
}

function homeOf(country: Country, household: Household): ParcelDraft {
  const { commune, street } = household.dwelling;
  const isUrban = commune.name.startsWith('Phường');
  return {
    ...certificateOf(country, household),
    areaM2: (isUrban ? country.chance.int(280, 1500) : country.chance.int(900, 6000)) / 10,
    purpose: isUrban ? 'ODT' : 'ONT',
    street,
  };
}

function fieldOf(country: Country, household: Household): ParcelDraft {
  const areaM2 = country.chance.int(360, 8200);
  return { ...certificateOf(country, household), areaM2, purpose: country.chance.pick(FIELDS) };
}

type Certificate = Omit<ParcelDraft, 'areaM2' | 'purpose' | 'street'>;

function certificateOf(country: Country, household: Household): Certificate {
  const { chance, today } = country;
  const head = headOf(household);
  const since = Math.max(1994, Number(head.bornOn.slice(0, 4)) + ADULT_AGE);
  const year = chance.int(Math.min(since, Number(today.slice(0, 4)) - 1), Number(today.slice(0, 4)) - 1);
  const digits = chance.digits(year < 2025 ? 6 : 8);
  return {
    serial: `${chance.pick(LETTERS)}${chance.pick(LETTERS)}${digits}`,
    registerNumber: chance.int(120, 19_999),
    parcelNumber: chance.int(1, 640),
    mapSheet: chance.int(1, 90),
    commune: household.dwelling.commune,
    issuedOn: `${year}-${twoDigits(chance.int(1, 12))}-${twoDigits(chance.int(1, 28))}`,
    owners: ownersOf(country, household, head),
  };
}

/** The head alone, or with the spouse of the same household. */
function ownersOf({ chance, today }: Country, { members }: Household, head: Draft): Draft[] {
  const spouse = members.find(({ person }) => person === head.spouse)?.person;
  const isJoint = chance.chance(JOINT_SHARE);
  return spouse && isJoint && ageOn(today, spouse.bornOn) >= ADULT_AGE ? [head, spouse] : [head];
}

function twoDigits(number: number): string {
  return `${number}`.padStart(2, '0');
}
