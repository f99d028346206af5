import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/eforms/conditions.ts';
import { feeOf } from '../../src/eforms/fee.ts';
import { noticesOf } from '../../src/eforms/notices.ts';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import { withRecordOptions } from '../../src/eforms/record-options.ts';
import type { Value } from '../../src/eforms/value.ts';
import { ACCOUNT_OF_LAN, day, HOME, RECORDS_OF_LAN, stateOf } from './clean-records.ts';
import { converse, formOf } from './converse.ts';

const form = formOf('2.002913');
const NOTICE = {
  noticeId: 'GBT.261120.000022',
  signed: true,
  relation: 'wife',
  deceased: {
    personalId: '001093000022',
    fullName: 'Trần Văn An',
    birthDate: day('1993-07-21'),
    sex: 'male' as const,
    permanentResidence: HOME,
  },
  deathDate: day('2026-11-20'),
  deathPlace: HOME,
  cause: 'Đột quỵ não',
  facility: 'Trạm Y tế Láng',
  issuedOn: day('2026-11-20'),
};
const ANSWERS: Record<string, Value> = {
  'dossier.benefits': ['look-up'],
  'organiser.isApplicant': true,
  'organiser.accountNumber': '0123456789',
  'organiser.bank': 'Vietcombank',
  'dossier.copies': 0,
  'dossier.delivery': 'portal',
};
const SURVIVORS: Record<string, Value> = {
  ...ANSWERS,
  'dossier.benefits': ['insurance-funeral', 'survivors'],
  'deceased.pensioner': false,
  'dossier.survivorCount': 2,
  'dossier.survivorUnfit': true,
  'survivor[1].relation': 'wife',
  'survivor[1].fullName': 'Nguyễn Thị Lan',
  'survivor[2].relation': 'father',
  'survivor[2].fullName': 'Trần Văn Bình',
};

function tell(answers: Record<string, Value>, account = ACCOUNT_OF_LAN) {
  const health = { notices: [], deathNotices: [NOTICE], deathNotice: NOTICE };
  const start = stateOf(account, { ...RECORDS_OF_LAN, health });
  return converse(withRecordOptions(form, start), start, answers);
}

const papers = ({ state }: ReturnType<typeof tell>) =>
  Object.fromEntries(requirementOutcomes(form, state).map(({ id, outcome }) => [id, outcome]));

describe('one dossier after a death', () => {
  it('asks about benefits, the organiser, the account and the result', () => {
    const told = tell(ANSWERS);
    expect(told.turns).toEqual([
      ['dossier.benefits'],
      ['organiser.isApplicant'],
      ['organiser.accountNumber', 'organiser.bank', 'organiser.accountHolder'],
      ['dossier.copies', 'dossier.delivery'],
    ]);
    expect(told.state.values['organiser.accountHolder']?.value).toBe('Nguyễn Thị Lan');
    expect(told.state.values['deceased.deregister']?.value).toBe(true);
  });

  it('says of no paper that it is surely not needed, for that was not read in law', () => {
    expect(papers(tell(ANSWERS))).toEqual({
      form: 'expected-waived',
      'death-notice': 'expected-waived',
      'death-extract': 'expected-waived',
    });
    expect(feeOf(form, tell(ANSWERS).state)).toMatchObject({ amountVnd: 0, confidence: 'memory' });
  });

  it('leaves organiser and account out where nothing is asked for', () => {
    const told = tell({ ...ANSWERS, 'dossier.benefits': ['none'] });
    expect(told.turns).toEqual([['dossier.benefits'], ['dossier.copies', 'dossier.delivery']]);
    expect(told.state.values).not.toHaveProperty(['organiser.fullName']);
  });

  it('asks who sees to the funeral where it is somebody else', () => {
    const told = tell({
      ...ANSWERS,
      'organiser.isApplicant': false,
      'organiser.fullName': 'Trần Văn Bình',
      'organiser.personalId': '001060000033',
    });
    expect(told.turns).toContainEqual(['organiser.fullName', 'organiser.personalId']);
  });

  it('is refused below level two before anything is asked', () => {
    const start = stateOf({ ...ACCOUNT_OF_LAN, accountLevel: 1 }, RECORDS_OF_LAN);
    expect(refusalOf(form, start)).toMatchObject({ id: 'account-level', instead: '1.000656' });
    expect(refusalOf(form, stateOf(ACCOUNT_OF_LAN, RECORDS_OF_LAN))).toBeUndefined();
  });
});

describe('survivors', () => {
  const told = tell(SURVIVORS);

  it('are asked for one by one, and found by name in the household', () => {
    expect(told.turns).toContainEqual(['dossier.survivorCount', 'dossier.survivorUnfit']);
    expect(told.turns).toContainEqual(['survivor[1].fullName', 'survivor[1].relation']);
    expect(told.state.values['survivor[1].personalId']?.value).toBe('001195000011');
    expect(told.state.values['survivor[2].personalId']?.value).toBe('001060000033');
    expect(told.turns.flat()).not.toContain('survivor[3].fullName');
  });

  it('need a medical assessment where one is unfit, and the insurance book unless a pension was drawn', () => {
    expect(papers(told)).toMatchObject({
      unfitness: 'attach',
      'insurance-book': 'bring',
      'survivors-declaration': 'expected-waived',
    });
    expect(papers(tell({ ...SURVIVORS, 'deceased.pensioner': true }))).not.toHaveProperty('insurance-book');
    expect(papers(tell({ ...SURVIVORS, 'deceased.insuranceNumber': '0123456789' }))).toMatchObject({
      'insurance-book': 'expected-waived',
    });
  });

  it('are told of the procedure of their own and of the ninety days', () => {
    const said = noticesOf(form, told.state).map(({ id }) => id);
    expect(said).toEqual(expect.arrayContaining(['survivors', 'insurance-deadline', 'highest-only']));
    expect(noticesOf(form, tell(ANSWERS).state).map(({ id }) => id)).not.toContain('survivors');
  });
});
