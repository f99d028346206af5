import { addDays } from '../../kernel/clock.ts';
import { addPerson } from './add-person.ts';
import type { Commune } from './commune.ts';
import { ageOn, birthdayAtAge, type Country, type Draft, type NewbornDraft } from './draft.ts';
import { headOf } from './household.ts';

/** Children of a couple, a few years apart, in the parents' household. */
export function addChildren(
  country: Country,
  parents: { father: Draft | null; mother: Draft },
  ages: readonly number[],
): Draft[] {
  const household = parents.mother.household;
  const relation = [parents.father, parents.mother].includes(headOf(household)) ? 'child' : 'grandchild';
  return ages
    .filter((age) => ageOn(country.today, parents.mother.bornOn) - age >= 19)
    .map((age) =>
      addPerson(country, {
        sex: country.chance.chance(0.51) ? 'male' : 'female',
        bornOn: birthdayAtAge(country, age),
        household,
        relation,
        ...parents,
      }),
    );
}

export function addNewborn(
  country: Country,
  mother: Draft,
  father: Draft | undefined,
  notice: NewbornDraft['notice'],
): void {
  const { chance, communes, today } = country;
  const near = communes.filter(
    ({ provinceCode }) => provinceCode === mother.household.dwelling.commune.provinceCode,
  );
  const commune = chance.pick(near);
  const newborn: NewbornDraft = {
    sex: chance.chance(0.51) ? 'male' : 'female',
    bornOn: addDays(today, -chance.int(2, 50)),
    facility: facilityIn(country, commune),
    commune,
    mother,
    ...(father ? { father } : {}),
    notice,
  };
  mother.newborns.push(newborn);
  father?.newborns.push(newborn);
}

export function facilityIn(country: Country, commune: Commune): string {
  const bareCommune = commune.name.replace(/^(Phường|Xã|Đặc khu) /, '');
  const bareProvince = commune.provinceName.replace(/^(Thành phố|Tỉnh) /, '');
  return country.chance.pick([
    `Bệnh viện Phụ sản ${bareProvince}`,
    `Bệnh viện Đa khoa ${bareProvince}`,
    `Bệnh viện Sản Nhi ${bareProvince}`,
    `Trung tâm Y tế khu vực ${bareCommune}`,
  ]);
}
