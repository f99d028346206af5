import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../src/sandbox/people/draft.ts';
import { makePeople } from '../../../src/sandbox/people/make-people.ts';
import type { Person } from '../../../src/sandbox/people/person.ts';

const TODAY = '2026-11-24';
const people = makePeople(TODAY);
const byId = new Map(people.map((person) => [person.personalId, person]));

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}

function mothers(): Person[] {
  return people.filter(({ truth, family }) => truth.sex === 'female' && family.newborns.length > 0);
}

function get(personalId: string | null): Person {
  const person = personalId ? byId.get(personalId) : undefined;
  if (!person) throw new Error(`nobody is ${personalId}`);
  return person;
}

describe('the invented country', () => {
  it('has about three thousand people, the same ones from the same seed and day', () => {
    expect(people.length).toBeGreaterThan(2_700);
    expect(people.length).toBeLessThan(3_500);
    expect(makePeople(TODAY)).toEqual(people);
  });

  it('has other people from another seed', () => {
    expect(makePeople(TODAY, 7)[0]?.personalId).not.toBe(people[0]?.personalId);
  });

  it('gives everybody an own personal id that fits province, century, sex and year of birth', () => {
    expect(byId.size).toBe(people.length);
    for (const { personalId, truth } of people) {
      const year = Number(truth.birthDate.value.slice(0, 4));
      const centuryAndSex = (Math.floor(year / 100) - 19) * 2 + (truth.sex === 'male' ? 0 : 1);
      expect(personalId).toMatch(/^0\d{11}$/);
      expect(personalId.slice(3, 6)).toBe(`${centuryAndSex}${String(year).slice(2)}`);
    }
  });

  it('writes true names in NFC with capitals, and true places in communes of today', () => {
    for (const { truth } of people) {
      expect(truth.fullName).toBe(truth.fullName.normalize('NFC'));
      expect(truth.fullName).toMatch(/^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*)+$/u);
      for (const place of [truth.homeTown, truth.birthPlace, truth.permanentResidence]) {
        expect(place.code).toMatch(/^\d{5}$/);
        expect(place.text).toMatch(/(Phường|Xã|Đặc khu) [^,]+, (Tỉnh|Thành phố) [^,]+$/);
      }
    }
  });

  it('uses the names of 2026: three provinces became cities, and their towns became wards', () => {
    const addresses = people.map(({ truth }) => truth.permanentResidence.text).join('\n');
    expect(addresses).toMatch(/Thành phố (Đồng Nai|Quảng Ninh|Bắc Ninh)$/m);
    expect(addresses).not.toMatch(/Tỉnh (Đồng Nai|Quảng Ninh|Bắc Ninh)$/m);
    expect(addresses).not.toContain('Xã Lộc Ninh, Thành phố Đồng Nai');
  });
});

describe('families', () => {
  it('agree with each other: spouses, parents, children and heads point to people that point back', () => {
    for (const person of people) {
      const { spouse, children, mother, father, head } = person.family;
      if (spouse) expect(get(spouse).family.spouse).toBe(person.personalId);
      for (const child of children) {
        expect([get(child).family.mother, get(child).family.father]).toContain(person.personalId);
      }
      for (const parent of [mother, father])
        if (parent) expect(get(parent).family.children).toContain(person.personalId);
      if (head) expect(get(head).family.head).toBe(head);
    }
  });

  it('hold nobody younger than their child would allow, and no marriage of minors', () => {
    for (const person of people) {
      for (const child of person.family.children) {
        const gap =
          Number(get(child).truth.birthDate.value.slice(0, 4)) -
          Number(person.truth.birthDate.value.slice(0, 4));
        expect(gap).toBeGreaterThanOrEqual(17);
      }
      if (person.truth.maritalStatus === 'married') {
        const age = ageOn(TODAY, `${person.truth.birthDate.value}-01-01`.slice(0, 10));
        expect(age).toBeGreaterThanOrEqual(person.truth.sex === 'male' ? 20 : 18);
        const spouse = get(person.family.spouse);
        if (!person.truth.deathDate) expect(spouse.truth.maritalStatus).toBe('married');
      } else if (person.family.spouse) {
        expect(person.truth.maritalStatus).toBe('widowed');
        expect(get(person.family.spouse).truth.deathRegistered).toBe(false);
      }
    }
  });

  it('include at least 250 married mothers whose newborn has a signed birth notice both parents can read', () => {
    const ready = mothers().filter(
      ({ truth, knownTo }) => truth.maritalStatus === 'married' && knownTo.health?.notices[0]?.signed,
    );
    expect(ready.length).toBeGreaterThanOrEqual(250);
    for (const { family, knownTo } of ready) {
      expect(get(family.spouse).knownTo.health?.notices[0]?.noticeId).toBe(
        knownTo.health?.notices[0]?.noticeId,
      );
    }
  });

  it('have newborns of 2 to 50 days, with few notices missing or unsigned and none about somebody else', () => {
    const all = mothers();
    for (const { family, knownTo } of all) {
      const newborn = family.newborns[0];
      const born = newborn?.birthDate.value ?? '';
      expect(born >= '2026-10-05' && born <= '2026-11-22').toBe(true);
      const notice = knownTo.health?.notices[0];
      if (notice) expect(notice.child.birthDate).toBe(born.replaceAll('-', ''));
    }
    const missing = all.filter(({ knownTo }) => !knownTo.health).length;
    const unsigned = all.filter(({ knownTo }) => knownTo.health?.notices[0]?.signed === false).length;
    expect(missing / all.length).toBeGreaterThan(0.01);
    expect(missing / all.length).toBeLessThan(0.12);
    expect(unsigned).toBeGreaterThan(0);
    expect(unsigned / all.length).toBeLessThan(0.1);
  });

  it('include each situation a procedure asks about', () => {
    const count = (is: (person: Person) => boolean) => people.filter(is).length;
    const isAdult = (person: Person) => Number(person.truth.birthDate.value.slice(0, 4)) <= 2005;
    const isSingle = (person: Person) => person.truth.maritalStatus === 'single' && isAdult(person);
    expect(count((person) => isSingle(person) && person.truth.sex === 'male')).toBeGreaterThan(100);
    expect(count((person) => isSingle(person) && person.truth.sex === 'female')).toBeGreaterThan(100);
    expect(count(({ truth }) => truth.maritalStatus === 'divorced')).toBeGreaterThan(50);
    expect(count(({ truth }) => truth.maritalStatus === 'widowed' && !truth.deathDate)).toBeGreaterThan(40);
    expect(count(({ truth }) => truth.temporaryResidence !== null)).toBeGreaterThan(100);
    expect(count(({ truth }) => truth.birthDate.precision === 'year')).toBeGreaterThan(50);
    expect(count(({ truth }) => truth.deathRegistered === false)).toBeGreaterThan(20);
    expect(
      count(({ truth, family }) => truth.maritalStatus === 'single' && family.newborns.length > 0),
    ).toBeGreaterThan(50);
    const inGrandparentsHome = mothers().filter(
      ({ personalId, family }) => family.head !== personalId && family.head !== family.spouse,
    );
    expect(inGrandparentsHome.length).toBeGreaterThan(50);
    const mixed = mothers().filter(
      ({ truth, family }) => family.spouse && get(family.spouse).truth.ethnicity !== truth.ethnicity,
    );
    expect(mixed.length).toBeGreaterThan(20);
  });
});

describe('deaths', () => {
  const unregistered = people.filter(({ truth }) => truth.deathRegistered === false);
  const readers = people.filter(({ knownTo }) => (knownTo.health?.deathNotices.length ?? 0) > 0);
  const noticesOf = (person: Person) => person.knownTo.health?.deathNotices ?? [];
  const relativesOf = ({ family }: Person) => [
    ...family.children,
    ...[family.spouse, family.mother, family.father].filter((id) => id !== null),
  ];

  it('of the last two weeks are mostly not registered, and always leave somebody who can sign in', () => {
    const recent = people.filter(({ truth }) => (truth.deathDate?.value ?? '') >= '2026-11-10');
    expect(unregistered.length).toBeGreaterThan(recent.length / 2);
    expect(recent.length).toBeGreaterThan(unregistered.length);
    for (const deceased of unregistered) {
      expect(deceased.truth.deathDate?.value ?? '').toMatch(/^2026-11-(1\d|2[0-3])$/);
      const living = relativesOf(deceased)
        .map(get)
        .filter(({ truth }) => !truth.deathDate);
      expect(living.some(({ knownTo }) => knownTo.vneid)).toBe(true);
    }
  });

  it('took spouses, parents and children', () => {
    const relations = new Set(readers.flatMap(noticesOf).map(({ relation }) => relation));
    expect(relations).toEqual(new Set(['Vợ', 'Chồng', 'Con đẻ', 'Cha đẻ', 'Mẹ đẻ']));
  });

  it('are told to living adult next of kin alone, and the same to each of them', () => {
    const told = new Map<string, object>();
    for (const reader of readers) {
      expect(reader.truth.deathDate).toBeUndefined();
      expect(ageOn(TODAY, `${reader.truth.birthDate.value}-01-01`.slice(0, 10))).toBeGreaterThanOrEqual(18);
      for (const { nextOfKin, relation: _, ...notice } of noticesOf(reader)) {
        expect(nextOfKin.personalId).toBe(reader.personalId);
        expect(relativesOf(reader)).toContain(notice.deceased.personalId);
        expect(get(notice.deceased.personalId ?? null).truth.deathRegistered).toBe(false);
        expect(told.get(notice.noticeId) ?? notice).toEqual(notice);
        told.set(notice.noticeId, notice);
      }
    }
    expect(told.size / unregistered.length).toBeGreaterThan(0.75);
    expect(told.size).toBeLessThan(unregistered.length);
  });

  it('are mostly on signed notices, with the dirt of hospitals', () => {
    const notices = readers.flatMap(noticesOf);
    const signed = notices.filter((notice) => notice.signed);
    expect(signed.length / notices.length).toBeGreaterThan(0.8);
    expect(signed.length).toBeLessThan(notices.length);
    const names = notices.map(({ deceased }) => deceased.fullName ?? '');
    expect(names.some((name) => name === name.toUpperCase())).toBe(true);
    expect(names.some((name) => name !== name.normalize('NFC'))).toBe(true);
    expect(notices.some(({ deceased }) => deceased.permanentResidence?.districtCode)).toBe(true);
    expect(notices.some(({ deathTime = '' }) => !/^\d\d:\d\d$/.test(deathTime))).toBe(true);
  });

  it('not yet registered leave the registers as they were', () => {
    const widowed = people.filter(
      ({ truth, family }) => truth.maritalStatus === 'widowed' && family.spouse && !truth.deathDate,
    );
    expect(widowed.length).toBeGreaterThan(20);
    for (const { knownTo, family } of widowed) {
      expect(knownTo.population?.maritalStatus).toBe('Đang có vợ/chồng');
      expect(knownTo.population?.spouse?.personalId).toBe(family.spouse);
    }
    for (const { personalId, knownTo } of unregistered) {
      const members = knownTo.residence?.members?.map((member) => member.personalId);
      expect(members).toContain(personalId);
    }
  });

  it('end the marriage and the account once registered', () => {
    for (const { truth, family, knownTo } of people.filter((person) => person.truth.deathRegistered)) {
      expect(family.spouse).toBeNull();
      expect(knownTo.vneid).toBeUndefined();
      expect(truth.maritalStatus).not.toBe('married');
    }
  });
});

describe('land', () => {
  const owners = people.filter(({ knownTo }) => knownTo.land);
  const parcels = owners.flatMap(({ knownTo }) => knownTo.land?.parcels ?? []);

  it('belongs to many, one or two certificates each, and often to both spouses', () => {
    expect(owners.length).toBeGreaterThan(800);
    expect(owners.length).toBeLessThan(people.length / 2);
    for (const { personalId, family, knownTo } of owners) {
      expect(knownTo.land?.parcels.length).toBeLessThanOrEqual(2);
      for (const parcel of knownTo.land?.parcels ?? []) {
        const ids = parcel.owners.map((owner) => owner.personalId);
        expect(ids).toContain(personalId);
        expect([null, family.spouse]).toContain(ids.find((id) => id !== personalId) ?? null);
      }
    }
    expect(owners.some(({ knownTo }) => knownTo.land?.parcels.length === 2)).toBe(true);
    expect(parcels.filter((parcel) => parcel.owners.length === 2).length).toBeGreaterThan(300);
  });

  it('has serials of six digits until 2024 and of eight since, and the dirt of old files', () => {
    for (const { certificateSerial, issuedOn = '' } of parcels) {
      const year = Number(/\d{4}/.exec(issuedOn)?.[0]);
      expect(certificateSerial).toMatch(/^[A-Z0]{2}[ .]?(\d{6}|\d{8})$/);
      expect(certificateSerial.replace(/^..[ .]?/, '')).toHaveLength(year < 2025 ? 6 : 8);
    }
    expect(parcels.some(({ certificateSerial }) => certificateSerial.slice(0, 2).includes('0'))).toBe(true);
    expect(parcels.some(({ address }) => address?.districtCode)).toBe(true);
    expect(parcels.some(({ address }) => !address?.districtCode)).toBe(true);
    expect(parcels.some(({ purpose }) => purpose === 'ONT')).toBe(true);
  });

  it('is told by no province that has not joined, whoever lives there', () => {
    const silent = people.filter(({ unconnected }) => unconnected?.includes('land'));
    expect(silent.length).toBeGreaterThan(100);
    expect(silent.length).toBeLessThan(people.length / 4);
    for (const { knownTo } of silent) expect(knownTo.land).toBeUndefined();
  });
});

describe('household businesses', () => {
  it('belong to some 150 living adults, most of them active, never two active of one person', () => {
    const owners = people.filter(({ knownTo }) => knownTo['business-registration']);
    expect(owners.length).toBeGreaterThan(120);
    expect(owners.length).toBeLessThan(180);
    const statuses = owners.map(({ personalId, truth, knownTo }) => {
      expect(truth.deathDate).toBeUndefined();
      const businesses = knownTo['business-registration']?.businesses ?? [];
      for (const { owner } of businesses) expect(owner.personalId).toBe(personalId);
      return businesses.map(({ status }) => status.toLowerCase());
    });
    const having = (word: string) => statuses.filter((list) => list.some((status) => status.includes(word)));
    expect(having('đang hoạt động').length).toBeGreaterThan(100);
    expect(having('tạm ngừng').length).toBeGreaterThan(2);
    expect(having('chấm dứt').length).toBeGreaterThan(2);
    for (const list of statuses)
      expect(list.filter((status) => status === 'đang hoạt động').length).toBeLessThanOrEqual(1);
    expect(statuses.some((list) => list.length === 2)).toBe(true);
  });
});

describe('what the sources know', () => {
  it('never loses a legal name: the population register always has it with its accents, in whatever letters', () => {
    for (const { truth, knownTo } of people) {
      expect(knownTo.population?.fullName?.normalize('NFC').toLowerCase()).toBe(truth.fullName.toLowerCase());
    }
  });

  it('has the sign-on and the population register agree on name and id for nearly all', () => {
    const accounts = people.filter(({ knownTo }) => knownTo.vneid);
    const agreeing = accounts.filter(
      ({ truth, knownTo }) => knownTo.vneid?.fullName?.toLowerCase() === truth.fullName.toLowerCase(),
    );
    expect(agreeing.length / accounts.length).toBeGreaterThan(0.97);
    for (const { personalId, knownTo } of accounts) expect(knownTo.vneid?.personalId).toBe(personalId);
  });

  it('has each kind of dirt somewhere', () => {
    const civilNames = people.flatMap(({ knownTo }) => knownTo['civil-status']?.fullName ?? []);
    expect(civilNames.some((name) => name !== name.normalize('NFC'))).toBe(true);
    expect(civilNames.some((name) => name.startsWith('NguyÔn'))).toBe(true);
    expect(civilNames.some((name) => name.startsWith('Nguyeãn'))).toBe(true);
    const shifted = people.filter(({ truth, knownTo }) => {
      const name = knownTo.residence?.fullName ?? truth.fullName;
      return (
        name === name.normalize('NFC') &&
        name !== truth.fullName &&
        fold(name) === fold(truth.fullName) &&
        name !== name.toUpperCase()
      );
    });
    expect(shifted.length).toBeGreaterThan(0);
    const insured = people.flatMap(({ knownTo }) => knownTo['social-insurance'] ?? []);
    expect(insured.some(({ fullName = '' }) => fullName.split(' ').length === 2)).toBe(true);
    expect(insured.some(({ birthDate = '' }) => birthDate.endsWith('0101'))).toBe(true);
    const registered = people.flatMap(({ knownTo }) => knownTo.population ?? []);
    expect(registered.some(({ homeTown }) => homeTown?.districtCode)).toBe(true);
    expect(registered.some(({ homeTown }) => !homeTown?.districtCode)).toBe(true);
    expect(registered.some(({ nationality }) => nationality === '')).toBe(true);
    expect(new Set(registered.map(({ sex }) => sex))).toEqual(new Set(['Nam', '1', 'NAM', 'Nữ', '2', 'NỮ']));
    expect(registered.some(({ ethnicity }) => ethnicity === '01')).toBe(true);
    expect(registered.some(({ birthDate }) => birthDate?.length === 4)).toBe(true);
  });

  it('writes old addresses with the three codes of one former commune of the true one', () => {
    for (const { knownTo } of people) {
      const homeTown = knownTo.population?.homeTown;
      if (!homeTown?.districtCode) continue;
      expect([homeTown.provinceCode, homeTown.districtCode, homeTown.communeCode].join('/')).toMatch(
        /^\d{2}\/\d{3}\/\d{5}$/,
      );
    }
  });

  it('keeps a marriage in force with both partners, and counts the ended ones', () => {
    for (const { personalId, truth, family, knownTo } of people) {
      const acts = knownTo['civil-status'];
      if (!acts) continue;
      const partners = [acts.marriage?.husband.personalId, acts.marriage?.wife.personalId].filter(Boolean);
      expect(partners.sort()).toEqual(family.spouse ? [personalId, family.spouse].sort() : []);
      if (truth.maritalStatus === 'divorced') expect(acts.marriageCount).toBeGreaterThan(0);
      if (truth.maritalStatus === 'single') expect(acts.marriageCount).toBe(0);
    }
    expect(people.some(({ knownTo }) => knownTo['civil-status']?.marriageCount === 2)).toBe(true);
  });

  it('does not trust residence less than it must: the household register has the true commune of today or its past', () => {
    const today = people.filter(
      ({ truth, knownTo }) => knownTo.residence?.address?.communeCode === truth.permanentResidence.code,
    );
    expect(today.length / people.length).toBeGreaterThan(0.8);
  });
});
