import type { RawPerson, RawPlace, RawPopulation } from '../../../connectors/raw-record.ts';
import { headOf } from '../household.ts';
import type { Country, Draft } from '../draft.ts';
import type { Prng } from '../prng.ts';
import { dirtyEthnicity, dirtyNationality, dirtySex, maritalLabel, writeDate } from './coded.ts';
import { codesNow, codesThen, shoutedThen } from './places.ts';
import { relationLabel } from './relation.ts';
import { mannerOf, writeName, writeText, type Manner, type Manners } from './spelling.ts';

/** Capitals throughout, as the register keeps names; accents are never lost here, so a legal name always survives. */
const MANNERS: Manners = { upper: 0.9, nfd: 0.05 };
const OLD_HOME_TOWN_SHARE = 0.65;
const OLD_ADDRESS_SHARE = 0.35;
const SHOUTED_ADDRESS_SHARE = 0.04;
const STALE_ADDRESS_SHARE = 0.03;
const STALE_MARITAL_SHARE = 0.02;

export function populationOf(country: Country, person: Draft): RawPopulation {
  const { chance } = country;
  const manner = mannerOf(chance, MANNERS);
  const { lodging, spouse } = person;
  return {
    personalId: person.personalId,
    oldIdNumber: person.bornOn < '2000' && chance.chance(0.6) ? chance.digits(9) : '',
    fullName: writeName(person.name, manner),
    birthDate: writeDate(person, 'compact'),
    sex: dirtySex(chance, person.sex),
    ethnicity: dirtyEthnicity(chance, person.ethnicity),
    nationality: dirtyNationality(chance),
    maritalStatus: maritalLabel(maritalAsKept(chance, person)),
    birthPlace: coded(chance, person.birthCommune),
    homeTown: coded(chance, person.homeTown),
    permanentResidence: addressAsKept(country, person),
    ...(lodging ? { temporaryResidence: codesNow(lodging.commune, lodging.street) } : {}),
    father: parent(person.father, person.parentNames.father, manner),
    mother: parent(person.mother, person.parentNames.mother, manner),
    ...(spouse ? { spouse: relative(spouse, manner) } : {}),
    ...headAsKept(person, manner),
  };
}

function coded(chance: Prng, commune: Draft['homeTown']): RawPlace {
  return chance.chance(OLD_HOME_TOWN_SHARE) ? codesThen(commune) : codesNow(commune);
}

function addressAsKept({ chance, communes }: Country, person: Draft): RawPlace {
  const { commune, street } = person.household.dwelling;
  const at = chance.next();
  if (at < STALE_ADDRESS_SHARE && person.newborns.length === 0)
    return codesThen(chance.pick(communes), street);
  if (at < STALE_ADDRESS_SHARE + SHOUTED_ADDRESS_SHARE) return shoutedThen(commune, street);
  return at < STALE_ADDRESS_SHARE + SHOUTED_ADDRESS_SHARE + OLD_ADDRESS_SHARE
    ? codesThen(commune, street)
    : codesNow(commune, street);
}

/** A divorce or a death has not reached the register of a few, and a death not registered that of nobody. */
function maritalAsKept(chance: Prng, person: Draft): Draft['maritalStatus'] {
  if (person.spouse) return 'married';
  const ended = person.maritalStatus === 'divorced' || person.maritalStatus === 'widowed';
  return ended && person.marriages.length > 0 && chance.chance(STALE_MARITAL_SHARE * 2)
    ? 'married'
    : person.maritalStatus;
}

function parent(among: Draft | null, name: string, manner: Manner): RawPerson {
  return among ? relative(among, manner) : { fullName: writeText(name, manner), nationality: 'Việt Nam' };
}

function relative(person: Draft, manner: Manner): RawPerson {
  return { personalId: person.personalId, fullName: writeName(person.name, manner), nationality: 'Việt Nam' };
}

function headAsKept(person: Draft, manner: Manner): Pick<RawPopulation, 'head'> {
  const entry = person.household.members.find((member) => member.person === person);
  if (!entry) return {};
  return { head: { ...relative(headOf(person.household), manner), relation: relationLabel(entry.relation) } };
}
