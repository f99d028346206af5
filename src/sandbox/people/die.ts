import { addDays } from '../../kernel/clock.ts';
import type { Commune } from './commune.ts';
import type { Country, Draft } from './draft.ts';

/** At home or in a hospital near it, so many days before the country's day. */
export function die(country: Country, person: Draft, daysAgo: number, registered: boolean): void {
  const { commune, street } = person.household.dwelling;
  const place = country.chance.chance(0.5) ? street : hospitalIn(country, commune);
  person.death = { on: addDays(country.today, -daysAgo), place, commune, registered };
}

function hospitalIn({ chance }: Country, { name, provinceName }: Commune): string {
  const province = provinceName.replace(/^(Thành phố|Tỉnh) /, '');
  const commune = name.replace(/^(Phường|Xã|Đặc khu) /, '');
  return chance.pick([
    `Bệnh viện Đa khoa ${province}`,
    `Bệnh viện Đa khoa ${province}`,
    `Trung tâm Y tế khu vực ${commune}`,
  ]);
}
