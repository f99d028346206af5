/**
 * What connectors hand over: the wire's attributes under our names, values as the source sent them
 * (old codes, NFD, TCVN3, upper case, empty strings). Cleaning (`records/clean/`) makes sense of them.
 */
export interface RawPlace {
  provinceCode?: string;
  districtCode?: string;
  communeCode?: string;
  /** the day of the catalogue that the codes belong to, where the source says so */
  catalogueOn?: string;
  /** house number and street, or whatever was typed */
  detail?: string;
  /** the whole address as one text, where the source has only that */
  text?: string;
}

export interface RawPerson {
  personalId?: string;
  oldIdNumber?: string;
  fullName?: string;
  /** `yyyymmdd`, `yyyy`, `yyyy-mm-dd`, `dd/mm/yyyy` or `mm/yyyy` */
  birthDate?: string;
  sex?: string;
  ethnicity?: string;
  nationality?: string;
  homeTown?: RawPlace;
  birthPlace?: RawPlace;
  permanentResidence?: RawPlace;
  temporaryResidence?: RawPlace;
  maritalStatus?: string;
  phone?: string;
  email?: string;
  occupation?: string;
}

export interface RawAct {
  kind: string;
  number?: string;
  book?: string;
  registeredOn?: string;
  registeredAt?: string;
  registeredPlace?: RawPlace;
}

export interface RawPopulation extends RawPerson {
  father?: RawPerson;
  mother?: RawPerson;
  spouse?: RawPerson;
  head?: RawPerson & { relation?: string };
}

export interface RawResidence extends RawPerson {
  relationToHead?: string;
  head?: RawPerson;
  address?: RawPlace;
  members?: (RawPerson & { relationToHead?: string })[];
}

export interface RawCivilStatus extends RawPerson {
  birth?: RawAct & { father?: RawPerson; mother?: RawPerson };
  marriage?: RawAct & { husband: RawPerson; wife: RawPerson };
  marriageCount?: number;
}

export interface RawBirthNotice {
  noticeId: string;
  signed: boolean;
  child: { sex?: string; birthDate?: string; birthPlace?: RawPlace };
  facility?: string;
  mother: RawPerson;
  father?: RawPerson;
}

export interface RawDeathNotice {
  noticeId: string;
  signed: boolean;
  deceased: RawPerson;
  /** the one who asks, as the notice names them */
  nextOfKin: RawPerson;
  /** what the next of kin is to the deceased, "Con đẻ" */
  relation?: string;
  deathDate?: string;
  /** "14:05", "14h05" or "14 giờ 05 phút" */
  deathTime?: string;
  deathPlace?: RawPlace;
  cause?: string;
  facility?: string;
  issuedOn?: string;
}

export interface RawHealth {
  notices: RawBirthNotice[];
  deathNotices: RawDeathNotice[];
}

export interface RawSocialInsurance extends RawPerson {
  insuranceNumber?: string;
  facility?: string;
  validTo?: string;
}

export interface RawParcel {
  certificateSerial: string;
  registerNumber?: string;
  parcelNumber?: string;
  mapSheet?: string;
  /** "85,5", "1.250 m2" */
  area?: string;
  purpose?: string;
  address?: RawPlace;
  issuedOn?: string;
  owners: RawPerson[];
}

export interface RawLand {
  parcels: RawParcel[];
}

export interface RawBusiness {
  businessCode: string;
  name: string;
  address?: RawPlace;
  status: string;
  registeredOn?: string;
  owner: RawPerson;
}

export interface RawBusinessRegistration {
  businesses: RawBusiness[];
}

export interface RawRecordOf {
  population: RawPopulation;
  residence: RawResidence;
  'civil-status': RawCivilStatus;
  health: RawHealth;
  'social-insurance': RawSocialInsurance;
  land: RawLand;
  'business-registration': RawBusinessRegistration;
}

/** Registries that are asked over the wire; the account of the sign-on is not. */
export type Registry = keyof RawRecordOf;
