import type { DateValue, PlaceValue } from '../eforms/value.ts';

/** A doubt that cleaning found about one attribute, named by its path in the record ("marriage.wife.fullName"). */
export interface Verdict {
  /** đúng, đủ, sạch, sống, thống nhất */
  mark: 'correct' | 'sufficient' | 'clean' | 'living' | 'unified';
  ok: boolean;
  reasonVi: string;
  reasonEn: string;
}

/** What any source may hold about a person, cleaned. An attribute the source does not hold is absent. */
export interface PersonRecord {
  personalId?: string;
  oldIdNumber?: string;
  fullName?: string;
  birthDate?: DateValue;
  sex?: 'male' | 'female';
  /** a value of ETHNICITIES in `ethnicity.ts`, such as "kinh" */
  ethnicity?: string;
  /** ISO 3166-1 alpha-2 in lower case, "vn" */
  nationality?: string;
  homeTown?: PlaceValue;
  birthPlace?: PlaceValue;
  permanentResidence?: PlaceValue;
  temporaryResidence?: PlaceValue;
  maritalStatus?: 'single' | 'married' | 'divorced' | 'widowed';
  phone?: string;
  email?: string;
  occupation?: string;
}

export interface VneidRecord extends PersonRecord {
  /** 2 is the level that may file */
  accountLevel?: number;
}

export interface PopulationRecord extends PersonRecord {
  father?: PersonRecord;
  mother?: PersonRecord;
  spouse?: PersonRecord;
  head?: PersonRecord & { relation?: string };
}

/** Relations are values of RELATIONS_TO_HEAD in `relation.ts`. */
export interface ResidenceRecord extends PersonRecord {
  relationToHead?: string;
  head?: PersonRecord;
  /** the household's address, that of its head */
  address?: PlaceValue;
  members?: (PersonRecord & { relationToHead?: string })[];
}

export interface CivilStatusAct {
  kind: 'birth' | 'marriage' | 'death' | 'recognition' | 'guardianship' | 'change' | 'divorce';
  number?: string;
  book?: string;
  registeredOn?: DateValue;
  /** the authority's name as the register has it, mapped to today's commune where that is decidable */
  registeredAt?: string;
  registeredPlace?: PlaceValue;
}

export interface CivilStatusRecord extends PersonRecord {
  birth?: CivilStatusAct & { father?: PersonRecord; mother?: PersonRecord };
  /** the marriage in force; absent when single, divorced or widowed */
  marriage?: CivilStatusAct & { husband: PersonRecord; wife: PersonRecord };
  /** marriages ever registered, ended ones included */
  marriageCount?: number;
}

export interface BirthNotice {
  noticeId: string;
  signed: boolean;
  child: { sex?: 'male' | 'female'; birthDate?: DateValue; birthPlace?: PlaceValue };
  facility?: string;
  mother: PersonRecord;
  father?: PersonRecord;
}

export interface DeathNotice {
  noticeId: string;
  signed: boolean;
  deceased: PersonRecord;
  /** what the reader is to the deceased, a value of the catalogue of relations */
  relation?: string;
  deathDate?: DateValue;
  /** "HH:MM" */
  deathTime?: string;
  deathPlace?: PlaceValue;
  cause?: string;
  facility?: string;
  issuedOn?: DateValue;
}

export interface HealthRecord {
  /** births not yet registered in which the person is mother or father */
  notices: BirthNotice[];
  /** the only notice, where there is exactly one */
  notice?: BirthNotice;
  /** deaths not yet registered in which the person is named as next of kin */
  deathNotices?: DeathNotice[];
  /** the only death notice, where there is exactly one */
  deathNotice?: DeathNotice;
}

export interface LandParcel {
  /** as printed on the certificate, "DA 01234567" */
  certificateSerial: string;
  registerNumber?: string;
  parcelNumber?: string;
  mapSheet?: string;
  areaM2?: number;
  purpose?: string;
  address?: PlaceValue;
  issuedOn?: DateValue;
  /** as the certificate names them, the reader among them */
  owners?: PersonRecord[];
}

export interface LandRecord {
  /** certificates in which the person is an owner */
  parcels: LandParcel[];
  /** the only one, where there is exactly one */
  parcel?: LandParcel;
}

export interface HouseholdBusiness {
  /** since 2025 the owner's personal id */
  businessCode: string;
  name: string;
  address?: PlaceValue;
  /** absent where the source's word is not understood */
  status?: 'active' | 'suspended' | 'dissolved';
  registeredOn?: DateValue;
}

export interface BusinessRegistrationRecord {
  /** household businesses the person ever registered */
  businesses: HouseholdBusiness[];
  /** the one that is active: nobody may have two */
  active?: HouseholdBusiness;
}

export interface SocialInsuranceRecord extends PersonRecord {
  insuranceNumber?: string;
  facility?: string;
  validTo?: DateValue;
}

export interface RecordOf {
  vneid: VneidRecord;
  population: PopulationRecord;
  residence: ResidenceRecord;
  'civil-status': CivilStatusRecord;
  health: HealthRecord;
  'social-insurance': SocialInsuranceRecord;
  land: LandRecord;
  'business-registration': BusinessRegistrationRecord;
}

/** Sources that can be read about a person; the others take dossiers. */
export type ReadableSource = keyof RecordOf;
export const READABLE_SOURCES = [
  'vneid',
  'population',
  'residence',
  'civil-status',
  'health',
  'social-insurance',
  'land',
  'business-registration',
] as const satisfies readonly ReadableSource[];

/** A record after cleaning: `verdicts` are keyed by attribute path. */
export interface CleanRecord<Source extends ReadableSource = ReadableSource> {
  source: Source;
  recordId: string;
  readAt: string;
  record: RecordOf[Source];
  verdicts: Record<string, Verdict[]>;
}
