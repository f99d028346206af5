import { describe, expect, it } from 'vitest';
import { authorityOf } from '../../src/eforms/authority.ts';
import { dueOn } from '../../src/eforms/due.ts';
import { feeOf } from '../../src/eforms/fee.ts';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import { withRecordOptions } from '../../src/eforms/record-options.ts';
import { shorteningOf } from '../../src/eforms/shortening.ts';
import type { Value } from '../../src/eforms/value.ts';
import type { DeathNotice } from '../../src/records/record.ts';
import { ACCOUNT_OF_LAN, day, HOME, place, RECORDS_OF_LAN, stateOf } from './clean-records.ts';
import { converse, formOf, knowledge } from './converse.ts';

const CODE = '1.000656';
const form = formOf(CODE);
const HOSPITAL = place('00199', 'Bệnh viện Đa khoa, Phường Láng, Thành phố Hà Nội');
const WISHES: Record<string, Value> = { 'dossier.copies': 0, 'dossier.delivery': 'portal' };
const HUSBAND: DeathNotice = {
  noticeId: 'GBT.261120.000022',
  signed: true,
  relation: 'wife',
  deceased: {
    personalId: '001093000022',
    fullName: 'Trần Văn An',
    birthDate: day('1993-07-21'),
    sex: 'male',
    ethnicity: 'kinh',
    nationality: 'vn',
    permanentResidence: HOME,
  },
  deathDate: day('2026-11-20'),
  deathTime: '04:35',
  deathPlace: HOSPITAL,
  cause: 'Nhồi máu cơ tim cấp',
  facility: 'Bệnh viện Đa khoa',
  issuedOn: day('2026-11-20'),
};
const MOTHER: DeathNotice = {
  ...HUSBAND,
  noticeId: 'GBT.261118.000099',
  relation: 'child',
  deceased: {
    personalId: '036165000099',
    fullName: 'Phạm Thị Tươi',
    birthDate: day('1965-02-01'),
    sex: 'female',
  },
  deathDate: day('2026-11-18'),
};
const TOLD: Record<string, Value> = {
  ...WISHES,
  'deceased.kinship': 'husband',
  'deceased.deathDate': day('2026-11-20'),
  'deceased.deathPlace': HOSPITAL,
  'deceased.cause': 'bệnh tim',
  'deceased.noticeKind': 'notice',
};

function tell(notices: DeathNotice[] | undefined, answers: Record<string, Value>, today = '2026-11-24') {
  const [only, ...more] = notices ?? [];
  const health = {
    notices: [],
    deathNotices: notices ?? [],
    ...(only && !more.length ? { deathNotice: only } : {}),
  };
  const start = stateOf(ACCOUNT_OF_LAN, { ...RECORDS_OF_LAN, health: notices ? health : 'absent' }, today);
  return converse(withRecordOptions(form, start), start, answers);
}

const paper = ({ state }: ReturnType<typeof tell>, id: string) =>
  requirementOutcomes(form, state).find((one) => one.id === id)?.outcome;

describe('a widow whom the electronic notice names', () => {
  const told = tell([HUSBAND], WISHES);

  it('answers one question', () => {
    expect(told.turns).toEqual([['dossier.copies', 'dossier.delivery']]);
    expect(told.end.kind).toBe('complete');
  });

  it('finds all that the notice tells, its hour and minute too', () => {
    const values = Object.fromEntries(
      Object.entries(told.state.values).map(([id, { value }]) => [id, value]),
    );
    expect(values).toMatchObject({
      'deceased.kinship': 'husband',
      'applicant.relation': 'wife',
      'deceased.deathDate': day('2026-11-20'),
      'deceased.deathHour': 4,
      'deceased.deathMinute': 35,
      'deceased.deathPlace': HOSPITAL,
      'deceased.cause': 'Nhồi máu cơ tim cấp',
      'deceased.noticeNumber': HUSBAND.noticeId,
      'deceased.noticeIssuedBy': 'Bệnh viện Đa khoa',
      'dossier.registrationKind': 'on-time',
    });
  });

  it('hands in no paper, pays nothing and turns to the commune of the last residence', () => {
    expect(shorteningOf(form, told.state)).toMatchObject({
      requirementsTotal: 4,
      requirementsWaived: 4,
      requirementsAttached: 0,
      requirementsToBring: 0,
      fieldsAsked: 2,
    });
    expect(feeOf(form, told.state)).toMatchObject({ amountVnd: 0, confidence: 'seen' });
    expect(authorityOf(form, told.state)?.id).toBe('ubnd:00199');
  });

  it('hands in the notice where the electronic one is not signed', () => {
    expect(paper(tell([{ ...HUSBAND, signed: false }], WISHES), 'death-notice')).toBe('attach');
  });
});

describe('somebody whom two notices name', () => {
  it('says who died, and that notice alone is used', () => {
    const told = tell([HUSBAND, MOTHER], { ...WISHES, 'deceased.kinship': 'mother' });
    expect(told.turns[0]).toEqual(['deceased.kinship']);
    expect(told.state.values['deceased.notice']?.value).toBe(MOTHER.noticeId);
    expect(told.state.values['deceased.fullName']?.value).toBe('Phạm Thị Tươi');
    expect(paper(told, 'death-notice')).toBe('waived');
  });

  it('picks by name where both were of the same kin', () => {
    const brother = {
      ...MOTHER,
      noticeId: 'GBT.2',
      deceased: { ...MOTHER.deceased, fullName: 'Phạm Thị Mai' },
    };
    const told = tell([MOTHER, brother], {
      ...WISHES,
      'deceased.kinship': 'mother',
      'deceased.notice': 'GBT.2',
      'deceased.residence': HOME,
      'deceased.ethnicity': 'kinh',
      'deceased.nationality': 'vn',
    });
    expect(told.turns[1]).toEqual(['deceased.notice']);
    expect(told.state.values['deceased.fullName']?.value).toBe('Phạm Thị Mai');
  });
});

describe('somebody whom no notice names', () => {
  it('is not asked about a husband whom the registers know', () => {
    const told = tell(undefined, TOLD);
    expect(told.turns.flat()).not.toContain('deceased.fullName');
    expect(told.state.values['deceased.personalId']?.value).toBe('001093000022');
    expect(told.state.values['deceased.residence']?.value).toEqual(HOME);
    expect(paper(told, 'death-notice')).toBe('attach');
    expect(paper(told, 'last-residence')).toBe('waived');
  });

  it('needs another proof where no paper is left, and no notice', () => {
    const told = tell(undefined, { ...TOLD, 'deceased.noticeKind': 'none' });
    expect(paper(told, 'death-notice')).toBeUndefined();
    expect(paper(told, 'proof-of-death')).toBe('attach');
  });

  it('needs an authorisation as a stranger', () => {
    const told = tell(undefined, {
      ...TOLD,
      'deceased.kinship': 'other',
      'applicant.relation': 'other',
      'deceased.fullName': 'Lê Văn Tám',
      'deceased.birthDate': { value: '1950', precision: 'year' },
      'deceased.sex': 'male',
      'deceased.ethnicity': 'kinh',
      'deceased.nationality': 'vn',
      'deceased.residence': HOME,
    });
    expect(paper(told, 'authorisation')).toBe('attach');
    expect(paper(told, 'last-residence')).toBe('bring');
  });
});

describe('how late it is', () => {
  it.each([
    ['the fifteenth day is in time', '2026-12-05', 'notice', 'on-time', 0],
    ['the sixteenth is late, and the province sets the fee', '2026-12-06', 'notice', 'late', null],
    ['the sixteenth without any paper is long ago', '2026-12-06', 'none', 'long-ago', null],
  ])('%s', (_, today, noticeKind, kind, amount) => {
    const { state } = tell(undefined, { ...TOLD, 'deceased.noticeKind': noticeKind }, today);
    expect(state.values['dossier.registrationKind']?.value).toBe(kind);
    expect(feeOf(form, state).amountVnd).toBe(amount);
  });

  it('is answered the same day, or the next working day after three o’clock', () => {
    const { state } = tell([HUSBAND], WISHES);
    expect(dueOn(form, state, new Date('2026-11-25T07:59:00Z'), knowledge.holidays)).toBe('2026-11-25');
    expect(dueOn(form, state, new Date('2026-11-25T08:00:00Z'), knowledge.holidays)).toBe('2026-11-26');
  });
});
