import type {
  RawBusinessRegistration,
  RawCivilStatus,
  RawHealth,
  RawLand,
  RawPerson,
  RawPopulation,
  RawResidence,
  RawSocialInsurance,
  Registry,
} from '../../connectors/raw-record.ts';
import type { DateValue, PlaceValue } from '../../eforms/value.ts';

/** A place of the catalogue in force; here the commune is always known. */
export type Place = PlaceValue & { code: string };

/** What is really so, as the person would tell it. */
export interface Truth {
  /** NFC, "Nguyễn Thị Lan" */
  fullName: string;
  birthDate: DateValue;
  sex: 'male' | 'female';
  /** "kinh", "tay", "hmong" … as in the catalogue of ethnicities */
  ethnicity: string;
  nationality: 'vn';
  homeTown: Place;
  birthPlace: Place;
  permanentResidence: Place;
  temporaryResidence: Place | null;
  maritalStatus: 'single' | 'married' | 'divorced' | 'widowed';
  phone: string | null;
  email: string | null;
  occupation: string | null;
  deathDate?: DateValue;
  deathPlace?: Place;
  deathRegistered?: boolean;
}

export interface Newborn {
  sex: 'male' | 'female';
  birthDate: DateValue;
  birthPlace: Place;
  registered: false;
}

/** Who belongs to whom, by personal id. Children without an id are the newborns. */
export interface Family {
  mother: string | null;
  father: string | null;
  /** of a marriage in force */
  spouse: string | null;
  /** head of the household of the permanent residence; oneself when one is the head */
  head: string | null;
  children: string[];
  newborns: Newborn[];
}

export interface RawVneid extends RawPerson {
  /** 1 is a person */
  accountType: 1;
  /** 2 is the level that may file */
  accountLevel: 1 | 2;
}

/** What each source holds, with its dirt, ready for the wire. A source without a record of the person is absent. */
export interface Known {
  vneid?: RawVneid;
  population?: RawPopulation;
  residence?: RawResidence;
  'civil-status'?: RawCivilStatus;
  health?: RawHealth;
  'social-insurance'?: RawSocialInsurance;
  land?: RawLand;
  'business-registration'?: RawBusinessRegistration;
}

export interface Person {
  personalId: string;
  truth: Truth;
  family: Family;
  knownTo: Known;
  /** registers that the person's province has not joined; they can say nothing about the person */
  unconnected?: Registry[];
  /** invented officials and leaders only */
  office?: { roles: ('official' | 'leader')[]; authorityId: string };
}
