import { addDays } from '../../kernel/clock.ts';
import type { Commune } from './commune.ts';
import type { CivilName } from './names.ts';
import type { Person } from './person.ts';
import type { Prng } from './prng.ts';

export type Sex = 'male' | 'female';

/** The relations that occur in the sandbox's households. */
export type Relation =
  | 'head'
  | 'wife'
  | 'husband'
  | 'child'
  | 'father'
  | 'mother'
  | 'daughter-in-law'
  | 'son-in-law'
  | 'grandchild';

export interface Dwelling {
  commune: Commune;
  /** house and street, without commas */
  street: string;
}

export interface Household {
  dwelling: Dwelling;
  members: { person: Draft; relation: Relation }[];
}

export interface Marriage {
  husband: Draft;
  wife: Draft;
  registeredOn: string;
  registeredIn: Commune;
  /** "45" of its year */
  number: number;
  ended: boolean;
}

export interface NewbornDraft {
  sex: Sex;
  bornOn: string;
  facility: string;
  commune: Commune;
  mother: Draft;
  /** as the hospital wrote it; absent when the mother named nobody */
  father?: Draft;
  notice: 'signed' | 'unsigned' | 'missing';
}

export interface ParcelDraft {
  /** "DA01234567" */
  serial: string;
  registerNumber: number;
  parcelNumber: number;
  mapSheet: number;
  areaM2: number;
  /** of the catalogue of land purposes, "ONT" */
  purpose: string;
  commune: Commune;
  /** house and street; fields have none */
  street?: string;
  issuedOn: string;
  owners: Draft[];
}

export interface BusinessDraft {
  name: string;
  dwelling: Dwelling;
  status: 'active' | 'suspended' | 'dissolved';
  registeredOn: string;
}

/** A person while families are being made; who they are to each other is kept as references. */
export interface Draft {
  personalId: string;
  name: CivilName;
  sex: Sex;
  bornOn: string;
  /** old registers know only the year */
  yearOnly: boolean;
  ethnicity: string;
  homeTown: Commune;
  birthCommune: Commune;
  household: Household;
  /** registered temporary residence, of those who live elsewhere */
  lodging: Dwelling | null;
  maritalStatus: 'single' | 'married' | 'divorced' | 'widowed';
  phone: string | null;
  email: string | null;
  occupation: string | null;
  mother: Draft | null;
  father: Draft | null;
  /** of those whose parents are not among us */
  parentNames: { mother: string; father: string };
  spouse: Draft | null;
  children: Draft[];
  newborns: NewbornDraft[];
  marriages: Marriage[];
  death?: { on: string; place: string; commune: Commune; registered: boolean };
  office?: Person['office'];
  parcels: ParcelDraft[];
  businesses: BusinessDraft[];
}

/** The country in the making. */
export interface Country {
  chance: Prng;
  /** `yyyy-mm-dd` in Vietnam; all ages count from here */
  today: string;
  communes: readonly Commune[];
  drafts: Draft[];
  takenIds: Set<string>;
}

/** A day so many full years ago, at a random point of the year after. */
export function birthdayAtAge(country: Country, age: number): string {
  const year = Number(country.today.slice(0, 4)) - age;
  const month = country.today.slice(5, 7);
  const lastBirthday = `${year}-${month}-${month === '02' ? '28' : country.today.slice(8, 10)}`;
  return addDays(lastBirthday, -country.chance.int(0, 364));
}

export function ageOn(day: string, bornOn: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
