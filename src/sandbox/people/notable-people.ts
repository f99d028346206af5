import type { Person } from './person.ts';

export interface NotablePerson {
  person: Person;
  /** "mẹ có con mới sinh, chưa đăng ký khai sinh" */
  about: string;
}

const KINDS: readonly { about: string; is(person: Person): boolean }[] = [
  { about: 'mẹ có con mới sinh, chưa đăng ký khai sinh', is: isReadyMother },
  { about: 'cha có con mới sinh, chưa đăng ký khai sinh', is: isReadyFather },
  {
    about: 'nữ, chưa kết hôn',
    is: ({ truth, family }) => isSingleAdult(truth, 'female') && family.newborns.length === 0,
  },
  {
    about: 'nam, chưa kết hôn',
    is: ({ truth, family }) => isSingleAdult(truth, 'male') && family.newborns.length === 0,
  },
  { about: 'đã ly hôn', is: ({ truth }) => truth.maritalStatus === 'divorced' },
  { about: 'vợ của người vừa mất, chưa đăng ký khai tử', is: (person) => isBereaved(person, 'Vợ') },
  { about: 'chồng của người vừa mất, chưa đăng ký khai tử', is: (person) => isBereaved(person, 'Chồng') },
  { about: 'con của người vừa mất, chưa đăng ký khai tử', is: (person) => isBereaved(person, 'Con đẻ') },
  { about: 'công chức một cửa', is: ({ office }) => office?.roles.includes('official') ?? false },
  { about: 'lãnh đạo', is: ({ office }) => office?.roles.includes('leader') ?? false },
];

/** One of each kind worth trying; a mother of a newborn comes first. */
export function notablePeople(people: readonly Person[]): NotablePerson[] {
  return KINDS.flatMap(({ about, is }) => {
    const person = people.find((candidate) => is(candidate));
    return person ? [{ person, about }] : [];
  });
}

function isReadyMother(person: Person): boolean {
  return person.truth.sex === 'female' && hasSignedNotice(person);
}

function isReadyFather(person: Person): boolean {
  return person.truth.sex === 'male' && hasSignedNotice(person);
}

function hasSignedNotice({ truth, knownTo, office }: Person): boolean {
  const notice = knownTo.health?.notices[0];
  return (
    truth.maritalStatus === 'married' &&
    notice?.signed === true &&
    knownTo['civil-status'] !== undefined &&
    !office
  );
}

function isBereaved({ knownTo, office }: Person, relation: string): boolean {
  const notice = knownTo.health?.deathNotices[0];
  return (
    notice?.signed === true && notice.relation === relation && knownTo.vneid?.accountLevel === 2 && !office
  );
}

function isSingleAdult(truth: Person['truth'], sex: 'male' | 'female'): boolean {
  const isAdult =
    truth.occupation !== null && truth.occupation !== 'Học sinh' && truth.occupation !== 'Hưu trí';
  return truth.sex === sex && truth.maritalStatus === 'single' && isAdult && truth.deathDate === undefined;
}
