import { addDays } from '../../../kernel/clock.ts';
import type { RawCivilStatus, RawPerson, RawPlace } from '../../../connectors/raw-record.ts';
import type { Commune } from '../commune.ts';
import type { Country, Draft, Marriage } from '../draft.ts';
import type { Prng } from '../prng.ts';
import { ethnicityLabel, sexLabel, writeDate } from './coded.ts';
import { committeeOf, textNow, textThen } from './places.ts';
import { mannerOf, writeName, writeText, type Manner, type Manners } from './spelling.ts';

/** Some provinces' files were moved over from programs older than Unicode. */
const MANNERS: Manners = { nfd: 0.06, shifted: 0.05, tcvn3: 0.06, vni: 0.03 };
/** Paper books not yet entered; parents of newborns and children are all in. */
const NOT_ENTERED_SHARE = 0.08;
const OLD_NAMES_SHARE = 0.35;
const WRONG_BIRTH_DAY_SHARE = 0.008;

export function civilStatusOf(country: Country, person: Draft): RawCivilStatus | undefined {
  const { chance } = country;
  const isParent = person.newborns.length > 0;
  if (!isParent && person.marriages.length === 0 && chance.chance(NOT_ENTERED_SHARE)) return undefined;
  const manner = mannerOf(chance, MANNERS);
  const inForce = person.marriages.find((marriage) => !marriage.ended);
  return {
    ...identityOf(chance, person, manner),
    birthDate: birthDateAsKept(chance, person),
    homeTown: placeAsKept(chance, person.homeTown, manner),
    birthPlace: placeAsKept(chance, person.birthCommune, manner),
    birth: birthOf(country, person, manner),
    ...(inForce ? { marriage: marriageOf(chance, inForce, manner) } : {}),
    marriageCount: person.marriages.length,
  };
}

function identityOf(chance: Prng, person: Draft, manner: Manner): RawPerson {
  return {
    personalId: person.personalId,
    fullName: writeName(person.name, manner),
    birthDate: writeDate(person, 'slashed'),
    sex: writeText(sexLabel(person.sex), manner),
    ethnicity: writeText(ethnicityLabel(chance, person.ethnicity), manner),
    nationality: writeText('Việt Nam', manner),
  };
}

function birthOf({ chance }: Country, person: Draft, manner: Manner): RawCivilStatus['birth'] {
  const year = person.bornOn.slice(0, 4);
  const registeredOn = addDays(person.bornOn, chance.int(3, 40));
  return {
    kind: 'birth',
    number: `${chance.int(1, 320)}/${year}`,
    book: `0${chance.int(1, 3)}/${year}`,
    registeredOn: writeDate({ bornOn: registeredOn, yearOnly: person.yearOnly }, 'slashed'),
    registeredAt: writeText(committeeOf(person.birthCommune, registeredOn), manner),
    father: parentOf(chance, person.father, person.parentNames.father, manner),
    mother: parentOf(chance, person.mother, person.parentNames.mother, manner),
  };
}

function parentOf(chance: Prng, among: Draft | null, name: string, manner: Manner): RawPerson {
  return among ? identityOf(chance, among, manner) : { fullName: writeText(name, manner) };
}

function marriageOf(chance: Prng, marriage: Marriage, manner: Manner): RawCivilStatus['marriage'] {
  const year = marriage.registeredOn.slice(0, 4);
  return {
    kind: 'marriage',
    number: `${marriage.number}/${year}`,
    book: `01/${year}`,
    registeredOn: writeDate({ bornOn: marriage.registeredOn, yearOnly: false }, 'slashed'),
    registeredAt: writeText(committeeOf(marriage.registeredIn, marriage.registeredOn), manner),
    husband: partnerOf(chance, marriage.husband, manner),
    wife: partnerOf(chance, marriage.wife, manner),
  };
}

function partnerOf(chance: Prng, partner: Draft, manner: Manner): RawPerson {
  const { commune, street } = partner.household.dwelling;
  return {
    ...identityOf(chance, partner, manner),
    permanentResidence: placeAsKept(chance, commune, manner, street),
  };
}

/** Encoded records carry no codes: they are older than the catalogues. Clerks shift tones in names, not in addresses. */
function placeAsKept(chance: Prng, commune: Commune, manner: Manner, detail?: string): RawPlace {
  const isLegacy = manner === 'tcvn3' || manner === 'vni';
  const place =
    isLegacy || chance.chance(OLD_NAMES_SHARE) ? textThen(commune, detail) : textNow(commune, detail);
  return {
    ...place,
    ...(place.text ? { text: writeText(place.text, manner === 'shifted' ? 'plain' : manner) } : {}),
  };
}

/** A clerk's slip: day and month changed places. The other registers keep the right one. */
function birthDateAsKept(chance: Prng, person: Draft): string {
  const [year = '', month = '', day = ''] = person.bornOn.split('-');
  const slip = !person.yearOnly && Number(day) <= 12 && day !== month && person.newborns.length === 0;
  return slip && chance.chance(WRONG_BIRTH_DAY_SHARE)
    ? `${month}/${day}/${year}`
    : writeDate(person, 'slashed');
}
