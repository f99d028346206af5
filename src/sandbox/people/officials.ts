import { newHousehold } from './household.ts';
import type { Country } from './draft.ts';
import { addAdult } from './couples.ts';

/** How many people's committees have an official and a leader among us. */
const OFFICES = 3;

/** A few who work at a commune's one-stop desk, and those who lead it. They sign in like anybody. */
export function addOfficials(country: Country): void {
  const offices = country.communes.filter(({ name }) => name.startsWith('Phường'));
  for (let index = 0; index < OFFICES; index += 1) {
    const commune = offices[Math.floor((index * offices.length) / OFFICES)];
    if (!commune) continue;
    for (const role of ['official', 'leader'] as const) {
      const person = addAdult(
        country,
        country.chance.pick(['male', 'female']),
        40,
        newHousehold(country, commune),
        'head',
      );
      person.occupation = role === 'official' ? 'Công chức xã, phường' : 'Lãnh đạo Ủy ban nhân dân phường';
      person.office = { roles: [role], authorityId: `ubnd:${commune.code}` };
    }
  }
}
