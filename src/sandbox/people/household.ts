import type { Commune } from './commune.ts';
import type { Country, Draft, Dwelling, Household } from './draft.ts';

const STREETS =
  'Lê Lợi, Nguyễn Trãi, Trần Phú, Quang Trung, Hùng Vương, Hai Bà Trưng, Lý Thường Kiệt, Điện Biên Phủ'.split(
    ', ',
  );
const HAMLETS = 'Đông, Đoài, Trung, Bình Hòa, Tân Lập, Phú Thịnh, Nà Lại, Mỹ Thuận, Xuân Thủy, An Thái'.split(
  ', ',
);

export function inventDwelling(country: Country, commune: Commune): Dwelling {
  const { chance } = country;
  const house = `${chance.int(1, 240)}`;
  if (commune.name.startsWith('Phường')) {
    const lane = chance.chance(0.4) ? ` ngõ ${chance.int(2, 90)}` : '';
    return { commune, street: `Số ${house}${lane} đường ${chance.pick(STREETS)}` };
  }
  const southern = Number(commune.provinceCode) >= 70;
  return {
    commune,
    street: `${southern ? 'Số' : 'Số nhà'} ${house} ${southern ? 'ấp' : 'thôn'} ${chance.pick(HAMLETS)}`,
  };
}

export function newHousehold(country: Country, commune: Commune): Household {
  return { dwelling: inventDwelling(country, commune), members: [] };
}

export function headOf(household: Household): Draft {
  const head = household.members.find(({ relation }) => relation === 'head')?.person;
  if (!head) throw new Error('a household without a head');
  return head;
}
