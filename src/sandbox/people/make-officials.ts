import { addAdult } from './couples.ts';
import type { Commune } from './commune.ts';
import type { Country } from './draft.ts';
import { newHousehold } from './household.ts';
import { loadCommunes } from './load-communes.ts';
import { personOf, SEED } from './make-people.ts';
import type { Person, Place } from './person.ts';
import { streamOf } from './prng.ts';

const OFFICES = [
  { prefix: 'ubnd', occupation: 'Công chức xã, phường' },
  { prefix: 'ca', occupation: 'Công an xã, phường' },
] as const;
const AGE = 38;

/**
 * One official at the committee and one at the police of every commune where somebody lives or was just born: what those
 * people file lands there. From a stream of their own, so that everybody else stays who they are.
 */
export function makeOfficials(today: string, people: readonly Person[], seed = SEED): Person[] {
  const country: Country = {
    chance: streamOf(`${seed}/officials`),
    today,
    communes: loadCommunes(),
    drafts: [],
    takenIds: new Set(people.map(({ personalId }) => personalId)),
  };
  const filledByUs = new Set(
    people.map(({ office }) => office?.roles[0] === 'official' && office.authorityId),
  );
  for (const commune of communesOf(country, people))
    for (const { prefix, occupation } of OFFICES) {
      const authorityId = `${prefix}:${commune.code}`;
      if (filledByUs.has(authorityId)) continue;
      const sex = country.chance.pick(['male', 'female'] as const);
      const person = addAdult(country, sex, AGE, newHousehold(country, commune), 'head');
      person.occupation = occupation;
      person.office = { roles: ['official'], authorityId };
    }
  return country.drafts.map((draft) => personOf(country, draft));
}

function communesOf({ communes }: Country, people: readonly Person[]): Commune[] {
  const places = people.flatMap(({ truth, family }): (Place | null)[] => [
    truth.permanentResidence,
    truth.temporaryResidence,
    ...family.newborns.map(({ birthPlace }) => birthPlace),
  ]);
  const codes = new Set(places.map((place) => place?.code));
  return communes.filter(({ code }) => codes.has(code));
}
