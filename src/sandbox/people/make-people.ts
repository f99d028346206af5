import { headOf } from './household.ts';
import { placeOf } from './commune.ts';
import { loadCommunes } from './load-communes.ts';
import type { Country, Draft } from './draft.ts';
import { giveLand } from './give-land.ts';
import { knownOf } from './known/known-of.ts';
import { isLandConnected } from './known/land.ts';
import { fullNameOf } from './names.ts';
import { addOfficials } from './officials.ts';
import { openBusinesses } from './open-businesses.ts';
import type { Family, Person, Truth } from './person.ts';
import { prng, streamOf } from './prng.ts';
import { LATER_SETTLEMENT, SETTLEMENT, SETTLERS } from './settle.ts';

export const SEED = 20261124;

/** The invented country as of `today` (`yyyy-mm-dd`): same seed and day, same people. Takes about a quarter second. */
export function makePeople(today: string, seed = SEED): Person[] {
  const country: Country = {
    chance: prng(seed),
    today,
    communes: loadCommunes(),
    drafts: [],
    takenIds: new Set(),
  };
  settle(country, SETTLEMENT);
  addOfficials(country);
  const later: Country = { ...country, chance: streamOf(`${seed}/later`), drafts: [] };
  settle(later, LATER_SETTLEMENT);
  const everybody = [...country.drafts, ...later.drafts];
  giveLand({ ...country, chance: streamOf(`${seed}/land`), drafts: everybody });
  openBusinesses({ ...country, chance: streamOf(`${seed}/business`), drafts: everybody });
  return [country, later].flatMap((part) => part.drafts.map((draft) => personOf(part, draft)));
}

function settle(country: Country, counts: Partial<Record<keyof typeof SETTLERS, number>>): void {
  for (const [kind, count] of Object.entries(counts) as [keyof typeof SETTLERS, number][]) {
    for (let left = count; left > 0; left -= 1) SETTLERS[kind](country);
  }
}

export function personOf(country: Country, draft: Draft): Person {
  return {
    personalId: draft.personalId,
    truth: truthOf(draft),
    family: familyOf(draft),
    knownTo: knownOf(country, draft),
    ...(isLandConnected(draft) ? {} : { unconnected: ['land' as const] }),
    ...(draft.office ? { office: draft.office } : {}),
  };
}

function truthOf(draft: Draft): Truth {
  const { household, lodging, death } = draft;
  return {
    fullName: fullNameOf(draft.name),
    birthDate: draft.yearOnly
      ? { value: draft.bornOn.slice(0, 4), precision: 'year' }
      : { value: draft.bornOn, precision: 'day' },
    sex: draft.sex,
    ethnicity: draft.ethnicity,
    nationality: 'vn',
    homeTown: placeOf(draft.homeTown),
    birthPlace: placeOf(draft.birthCommune),
    permanentResidence: placeOf(household.dwelling.commune, household.dwelling.street),
    temporaryResidence: lodging && placeOf(lodging.commune, lodging.street),
    maritalStatus: draft.maritalStatus,
    phone: draft.phone,
    email: draft.email,
    occupation: draft.occupation,
    ...(death && {
      deathDate: { value: death.on, precision: 'day' as const },
      deathPlace: placeOf(death.commune, death.place),
      deathRegistered: death.registered,
    }),
  };
}

function familyOf(draft: Draft): Family {
  const struckOff = !draft.household.members.some(({ person }) => person === draft);
  return {
    mother: draft.mother?.personalId ?? null,
    father: draft.father?.personalId ?? null,
    spouse: draft.spouse?.personalId ?? null,
    head: struckOff ? null : headOf(draft.household).personalId,
    children: draft.children.map(({ personalId }) => personalId),
    newborns: draft.newborns.map(({ sex, bornOn, facility, commune }) => ({
      sex,
      birthDate: { value: bornOn, precision: 'day' },
      birthPlace: placeOf(commune, facility),
      registered: false,
    })),
  };
}
