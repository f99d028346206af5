import type { RawPerson, RawPlace, RawResidence } from '../../../connectors/raw-record.ts';
import { headOf } from '../household.ts';
import { REFORM_ON } from '../commune.ts';
import type { Country, Draft, Dwelling, Household } from '../draft.ts';
import { ETHNICITIES } from '../names.ts';
import type { Prng } from '../prng.ts';
import { ethnicityLabel, sexLabel, writeDate } from './coded.ts';
import { codesThen, OLD_CATALOGUE_ON, textNow } from './places.ts';
import { relationLabel } from './relation.ts';
import { mannerOf, writeName, type Manner, type Manners } from './spelling.ts';

const MANNERS: Manners = { upper: 0.15, nfd: 0.08, shifted: 0.07 };
const OLD_ADDRESS_SHARE = 0.12;
const OTHER_ETHNICITY_SHARE = 0.015;

/** The living register of addresses: right about where people live, now and then wrong about who they are. */
export function residenceOf({ chance }: Country, person: Draft): RawResidence | undefined {
  const entry = person.household.members.find((member) => member.person === person);
  if (!entry) return undefined;
  const manner = mannerOf(chance, MANNERS);
  const address = addressAsKept(chance, person.household.dwelling);
  return {
    ...memberOf(person, manner),
    sex: sexLabel(person.sex),
    ethnicity: ethnicityAsKept(chance, person),
    nationality: 'Việt Nam',
    permanentResidence: address,
    ...(person.lodging ? { temporaryResidence: addressAsKept(chance, person.lodging) } : {}),
    relationToHead: relationLabel(entry.relation),
    head: memberOf(headOf(person.household), manner),
    address,
    members: membersOf(person.household, manner),
  };
}

function memberOf(person: Draft, manner: Manner): RawPerson {
  return {
    personalId: person.personalId,
    fullName: writeName(person.name, manner),
    birthDate: writeDate(person, 'dashed'),
  };
}

function membersOf({ members }: Household, manner: Manner): RawResidence['members'] {
  return members.map(({ person, relation }) => ({
    ...memberOf(person, manner),
    sex: sexLabel(person.sex),
    relationToHead: relationLabel(relation),
  }));
}

function addressAsKept(chance: Prng, { commune, street }: Dwelling): RawPlace {
  if (chance.chance(OLD_ADDRESS_SHARE))
    return { ...codesThen(commune, street), catalogueOn: OLD_CATALOGUE_ON };
  return {
    ...textNow(commune, street),
    provinceCode: commune.provinceCode,
    detail: street,
    catalogueOn: REFORM_ON,
  };
}

function ethnicityAsKept(chance: Prng, person: Draft): string {
  const wrong = person.newborns.length === 0 && chance.chance(OTHER_ETHNICITY_SHARE);
  const others = ETHNICITIES.filter((ethnicity) => ethnicity !== person.ethnicity);
  return ethnicityLabel(chance, wrong ? chance.pick(others) : person.ethnicity);
}
