import type { DossierState, RecordState } from '../../src/eforms/dossier-state.ts';
import type { DateValue, PlaceValue, Value } from '../../src/eforms/value.ts';
import { sameJson } from '../../src/kernel/same-json.ts';
import type { ReadableSource, RecordOf } from '../../src/records/record.ts';

/** Invented people, as cleaning hands them over: Lan and An, married, with a newborn; they live with An's father. */

const READ_AT = '2026-11-24T02:00:00.000Z';

export function place(code: string, text: string): PlaceValue {
  return { code, catalogueOn: '2026-09-20', text };
}

export function day(value: string): DateValue {
  return { value, precision: 'day' };
}

export const HOME = place('00199', '12 phố Chùa Láng, Phường Láng, Thành phố Hà Nội');
export const HOME_TOWN_OF_LAN = place('13579', 'Xã Liêm Hà, Tỉnh Ninh Bình');

const LAN = { personalId: '001195000011', fullName: 'Nguyễn Thị Lan', birthDate: day('1995-03-08') };
const AN = { personalId: '001093000022', fullName: 'Trần Văn An', birthDate: day('1993-07-21') };
const GRANDFATHER = { personalId: '001060000033', fullName: 'Trần Văn Bình', birthDate: day('1960-01-02') };

const HOUSEHOLD = {
  head: GRANDFATHER,
  address: HOME,
  permanentResidence: HOME,
  members: [
    { ...GRANDFATHER, relationToHead: 'head' },
    { ...AN, relationToHead: 'child' },
    { ...LAN, relationToHead: 'daughter-in-law' },
  ],
};

const MARRIAGE: NonNullable<RecordOf['civil-status']['marriage']> = {
  kind: 'marriage',
  number: '45/2022',
  book: '01/2022',
  registeredOn: day('2022-05-20'),
  registeredAt: 'UBND phường Láng Thượng, quận Đống Đa, Hà Nội',
  registeredPlace: place('00199', 'Phường Láng, Thành phố Hà Nội'),
  husband: { ...AN, ethnicity: 'kinh', nationality: 'vn', permanentResidence: HOME },
  wife: { ...LAN, ethnicity: 'kinh', nationality: 'vn', permanentResidence: HOME },
};

const NOTICE: NonNullable<RecordOf['health']['notice']> = {
  noticeId: 'GCS.261112.000011',
  signed: true,
  child: {
    sex: 'male',
    birthDate: day('2026-11-12'),
    birthPlace: place('00199', 'Bệnh viện Nhi, Phường Láng, Thành phố Hà Nội'),
  },
  facility: 'Bệnh viện Nhi',
  mother: { ...LAN, ethnicity: 'kinh', permanentResidence: HOME },
  father: { ...AN, ethnicity: 'kinh' },
};

export type Records = { [Source in Exclude<ReadableSource, 'vneid'>]?: RecordOf[Source] };

export const RECORDS_OF_LAN = {
  population: {
    ...LAN,
    sex: 'female',
    ethnicity: 'kinh',
    nationality: 'vn',
    homeTown: HOME_TOWN_OF_LAN,
    permanentResidence: HOME,
    maritalStatus: 'married',
    spouse: { personalId: AN.personalId, fullName: AN.fullName, nationality: 'vn' },
    head: { personalId: GRANDFATHER.personalId, fullName: GRANDFATHER.fullName, relation: 'daughter-in-law' },
  },
  residence: {
    ...LAN,
    ...HOUSEHOLD,
    relationToHead: 'daughter-in-law',
    nationality: 'vn',
    ethnicity: 'kinh',
  },
  'civil-status': {
    ...LAN,
    sex: 'female',
    ethnicity: 'kinh',
    nationality: 'vn',
    homeTown: HOME_TOWN_OF_LAN,
    marriage: MARRIAGE,
    marriageCount: 1,
    birth: {
      kind: 'birth',
      number: '17/1995',
      book: '01/1995',
      registeredOn: day('1995-03-20'),
      registeredAt: 'UBND xã Liêm Hà',
      registeredPlace: HOME_TOWN_OF_LAN,
    },
  },
  health: { notices: [NOTICE], notice: NOTICE },
} satisfies Records;

export const RECORDS_OF_AN = {
  population: {
    ...AN,
    sex: 'male',
    ethnicity: 'kinh',
    nationality: 'vn',
    homeTown: HOME,
    permanentResidence: HOME,
    maritalStatus: 'married',
    spouse: { personalId: LAN.personalId, fullName: LAN.fullName, nationality: 'vn' },
  },
  residence: { ...AN, ...HOUSEHOLD, relationToHead: 'child' },
  'civil-status': {
    ...AN,
    sex: 'male',
    ethnicity: 'kinh',
    nationality: 'vn',
    homeTown: HOME,
    marriage: MARRIAGE,
    marriageCount: 1,
  },
  health: { notices: [NOTICE], notice: NOTICE },
} satisfies Records;

/** Nothing is entered yet; sources not named in `records` were not read. */
export function stateOf(
  account: RecordOf['vneid'],
  records: Partial<Record<keyof Records, RecordOf[keyof Records] | RecordState['status']>>,
  today = '2026-11-24',
): DossierState {
  const read = Object.entries(records).map(([source, answer]) => [
    source,
    readState(source as keyof Records, answer),
  ]);
  return {
    values: {},
    records: Object.fromEntries(read),
    skipped: [],
    attached: [],
    bringing: [],
    agreements: {},
    onPaper: [],
    today,
    signedIn: { source: 'vneid', recordId: 'vneid-1', readAt: READ_AT, record: account, verdicts: {} },
  };
}

function readState(
  source: keyof Records,
  answer: RecordOf[keyof Records] | RecordState['status'],
): RecordState {
  if (typeof answer === 'string') return { status: answer };
  return {
    status: 'found',
    clean: { source, recordId: `${source}-1`, readAt: READ_AT, record: answer, verdicts: {} },
  };
}

export const ACCOUNT_OF_LAN: RecordOf['vneid'] = { ...LAN, phone: '0912345678', accountLevel: 2 };
export const ACCOUNT_OF_AN: RecordOf['vneid'] = { ...AN, phone: '0987654321', accountLevel: 2 };

/** The citizen's own word for some fields. */
export function entered(state: DossierState, values: Record<string, Value>): DossierState {
  const entries = Object.entries(values).map(([id, value]) => [
    id,
    {
      value,
      provenance: { source: 'applicant', readAt: '2026-11-24T03:00:00.000Z', selfDeclared: true },
      verdicts: [],
    },
  ]);
  return { ...state, values: { ...state.values, ...Object.fromEntries(entries) } };
}

/** Names and places count by their text here; the real comparison has its own tests. */
export const sameValue = (left: Value, right: Value): boolean => sameJson(textOf(left), textOf(right));

function textOf(value: Value): unknown {
  return typeof value === 'object' && 'text' in value
    ? value.code
    : typeof value === 'string'
      ? value.toLowerCase()
      : value;
}
