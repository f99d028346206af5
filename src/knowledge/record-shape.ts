import type {
  BirthNotice,
  BusinessRegistrationRecord,
  CivilStatusAct,
  CivilStatusRecord,
  DeathNotice,
  HealthRecord,
  HouseholdBusiness,
  LandParcel,
  LandRecord,
  PersonRecord,
  PopulationRecord,
  ReadableSource,
  ResidenceRecord,
  SocialInsuranceRecord,
  VneidRecord,
} from '../records/record.ts';

/** What stands under a name: attributes, a list (read through `item`), or a plain value. */
export type Shape = { [attribute: string]: Shape } | 'list' | 'plain';

export const DATE: Shape = { value: 'plain', precision: 'plain' };
export const PLACE: Shape = { code: 'plain', catalogueOn: 'plain', text: 'plain' };

/** Every attribute has a line, or this does not compile. */
type Attributes<Record> = { [Attribute in keyof Required<Record>]: Shape };

const PERSON = {
  personalId: 'plain',
  oldIdNumber: 'plain',
  fullName: 'plain',
  birthDate: DATE,
  sex: 'plain',
  ethnicity: 'plain',
  nationality: 'plain',
  homeTown: PLACE,
  birthPlace: PLACE,
  permanentResidence: PLACE,
  temporaryResidence: PLACE,
  maritalStatus: 'plain',
  phone: 'plain',
  email: 'plain',
  occupation: 'plain',
} satisfies Attributes<PersonRecord>;

const ACT = {
  kind: 'plain',
  number: 'plain',
  book: 'plain',
  registeredOn: DATE,
  registeredAt: 'plain',
  registeredPlace: PLACE,
} satisfies Attributes<CivilStatusAct>;

const VNEID: Attributes<VneidRecord> = { ...PERSON, accountLevel: 'plain' };
const POPULATION: Attributes<PopulationRecord> = {
  ...PERSON,
  father: PERSON,
  mother: PERSON,
  spouse: PERSON,
  head: { ...PERSON, relation: 'plain' },
};
const RESIDENCE: Attributes<ResidenceRecord> = {
  ...PERSON,
  relationToHead: 'plain',
  head: PERSON,
  address: PLACE,
  members: 'list',
};
const CIVIL_STATUS: Attributes<CivilStatusRecord> = {
  ...PERSON,
  birth: { ...ACT, father: PERSON, mother: PERSON },
  marriage: { ...ACT, husband: PERSON, wife: PERSON },
  marriageCount: 'plain',
};
const NOTICE: Attributes<BirthNotice> = {
  noticeId: 'plain',
  signed: 'plain',
  child: { sex: 'plain', birthDate: DATE, birthPlace: PLACE },
  facility: 'plain',
  mother: PERSON,
  father: PERSON,
};
const DEATH_NOTICE: Attributes<DeathNotice> = {
  noticeId: 'plain',
  signed: 'plain',
  deceased: PERSON,
  relation: 'plain',
  deathDate: DATE,
  deathTime: 'plain',
  deathPlace: PLACE,
  cause: 'plain',
  facility: 'plain',
  issuedOn: DATE,
};
const HEALTH: Attributes<HealthRecord> = {
  notices: 'list',
  notice: NOTICE,
  deathNotices: 'list',
  deathNotice: DEATH_NOTICE,
};
const SOCIAL_INSURANCE: Attributes<SocialInsuranceRecord> = {
  ...PERSON,
  insuranceNumber: 'plain',
  facility: 'plain',
  validTo: DATE,
};

const PARCEL: Attributes<LandParcel> = {
  certificateSerial: 'plain',
  registerNumber: 'plain',
  parcelNumber: 'plain',
  mapSheet: 'plain',
  areaM2: 'plain',
  purpose: 'plain',
  address: PLACE,
  issuedOn: DATE,
  owners: 'list',
};
const LAND: Attributes<LandRecord> = { parcels: 'list', parcel: PARCEL };
const BUSINESS: Attributes<HouseholdBusiness> = {
  businessCode: 'plain',
  name: 'plain',
  address: PLACE,
  status: 'plain',
  registeredOn: DATE,
};
const BUSINESS_REGISTRATION: Attributes<BusinessRegistrationRecord> = {
  businesses: 'list',
  active: BUSINESS,
};

/** What rules may read of each source, as `records.<name>.<attribute>`. */
export const RECORD_SHAPES: Record<ReadableSource, Shape> = {
  vneid: VNEID,
  population: POPULATION,
  residence: RESIDENCE,
  'civil-status': CIVIL_STATUS,
  health: HEALTH,
  'social-insurance': SOCIAL_INSURANCE,
  land: LAND,
  'business-registration': BUSINESS_REGISTRATION,
};
