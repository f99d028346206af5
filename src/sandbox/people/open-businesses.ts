import { addDays } from '../../kernel/clock.ts';
import { ageOn, type BusinessDraft, type Country, type Draft } from './draft.ts';

const OWNERS = 150;
const SUSPENDED_SHARE = 0.07;
const DISSOLVED_SHARE = 0.08;
/** Of those who closed one, who then opened another. */
const AGAIN_SHARE = 0.4;
const TRADES = [
  'Tạp hóa',
  'Quán ăn',
  'Quán cà phê',
  'Tiệm may',
  'Cắt tóc',
  'Sửa xe máy',
  'Vật liệu xây dựng',
  'Nhà thuốc',
  'Điện nước',
  'Hải sản',
];

/** Adults who registered a household business at home; nobody has two that are active. */
export function openBusinesses(country: Country): void {
  const { drafts, today } = country;
  const able = drafts.filter((person) => {
    const age = ageOn(today, person.bornOn);
    return age >= 22 && age <= 62 && !person.death && !person.office;
  });
  const every = Math.floor(able.length / OWNERS);
  const owners = able.filter((_, index) => index % every === 0).slice(0, OWNERS);
  for (const owner of owners) owner.businesses = businessesOf(country, owner);
}

function businessesOf(country: Country, owner: Draft): BusinessDraft[] {
  const { chance, today } = country;
  const at = chance.next();
  const status =
    at < SUSPENDED_SHARE ? 'suspended' : at < SUSPENDED_SHARE + DISSOLVED_SHARE ? 'dissolved' : 'active';
  const adultDays = (ageOn(today, owner.bornOn) - 20) * 365;
  const first = businessOf(country, owner, status, chance.int(200, Math.min(6000, adultDays)));
  return status === 'dissolved' && chance.chance(AGAIN_SHARE)
    ? [first, businessOf(country, owner, 'active', chance.int(5, 190))]
    : [first];
}

function businessOf(
  { chance, today }: Country,
  owner: Draft,
  status: BusinessDraft['status'],
  daysAgo: number,
): BusinessDraft {
  return {
    name: `Hộ kinh doanh ${chance.pick(TRADES)} ${owner.name.given}`,
    dwelling: owner.household.dwelling,
    status,
    registeredOn: addDays(today, -daysAgo),
  };
}
