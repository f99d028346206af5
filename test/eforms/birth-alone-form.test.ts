import { describe, expect, it } from 'vitest';
import { authorityOf } from '../../src/eforms/authority.ts';
import { feeOf } from '../../src/eforms/fee.ts';
import { noticesOf } from '../../src/eforms/notices.ts';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import type { Value } from '../../src/eforms/value.ts';
import { ACCOUNT_OF_LAN, day, HOME, place, RECORDS_OF_LAN, stateOf } from './clean-records.ts';
import { converse, formOf } from './converse.ts';

const form = formOf('1.001193');
const CHOICES: Record<string, Value> = {
  'child.fullName': 'Trần Gia Bảo',
  'child.homeTown': HOME,
  'dossier.copies': 0,
  'dossier.delivery': 'portal',
};
const FOUND = place('00004', 'Phường Ba Đình, Thành phố Hà Nội');
const UNKNOWN_CHILD: Record<string, Value> = {
  ...CHOICES,
  'child.registered': false,
  'child.birthDate': day('2026-11-12'),
  'child.sex': 'male',
  'child.birthPlace': FOUND,
  'child.birthKind': 'ordinary',
};
const SURROGACY: Record<string, Value> = {
  'applicant.relation': 'other',
  'applicant.otherRelation': 'relative',
  'child.birthKind': 'surrogacy',
};
const PARENTS: Record<string, Value> = {
  'dossier.parentsMarried': true,
  'mother.fullName': 'Nguyễn Thị Mai',
  'mother.personalId': '001195000111',
  'mother.birthDate': day('1995-05-05'),
  'mother.ethnicity': 'kinh',
  'mother.nationality': 'vn',
  'mother.permanentResidence': HOME,
  'father.fullName': 'Trần Văn Sơn',
  'father.personalId': '001093000122',
  'father.birthDate': day('1993-05-05'),
  'father.ethnicity': 'kinh',
  'father.nationality': 'vn',
  'father.permanentResidence': HOME,
};

const tell = (
  answers: Record<string, Value>,
  records: Parameters<typeof stateOf>[1] = RECORDS_OF_LAN,
  today = '2026-11-24',
) => converse(form, stateOf(ACCOUNT_OF_LAN, records, today), answers);
const noBirth = { ...RECORDS_OF_LAN, health: 'absent' as const };
const papers = ({ state }: ReturnType<typeof tell>) =>
  Object.fromEntries(requirementOutcomes(form, state).map(({ id, outcome }) => [id, outcome]));

describe('a mother whom the birth notice names', () => {
  const told = tell(CHOICES);

  it('answers three questions and hands in nothing', () => {
    expect(told.turns).toEqual([
      ['child.fullName'],
      ['child.ethnicity', 'child.homeTown'],
      ['dossier.copies', 'dossier.delivery'],
    ]);
    expect(Object.values(papers(told))).toEqual(['waived', 'waived', 'waived', 'waived']);
    expect(told.state.values['child.birthKind']?.value).toBe('ordinary');
    expect(told.state.values['mother.residenceKind']?.value).toBe('permanent');
  });

  it('is told that one dossier could do more', () => {
    expect(noticesOf(form, told.state).map(({ id }) => id)).toContain('linked');
  });
});

describe('a relative who files for the parents', () => {
  const GRANDMOTHER = {
    ...UNKNOWN_CHILD,
    ...PARENTS,
    'applicant.relation': 'other',
    'applicant.otherRelation': 'grandparent',
  };

  it('needs no authorisation as a grandparent, and is reminded to agree with the parents', () => {
    const told = tell(GRANDMOTHER, noBirth);
    expect(papers(told)).not.toHaveProperty('authorisation');
    expect(noticesOf(form, told.state).map(({ id }) => id)).toContain('parents-agree');
    expect(told.state.values['applicant.permanentResidence']?.value).toEqual(HOME);
  });

  it('needs one where merely asked to by the parents', () => {
    const told = tell({ ...GRANDMOTHER, 'applicant.otherRelation': 'authorised' }, noBirth);
    expect(papers(told)).toMatchObject({
      authorisation: 'attach',
      marriage: 'attach',
      'birth-notice': 'attach',
    });
  });
});

describe('unusual births', () => {
  it('of an abandoned child ask for no parents, but for the report and where it was made', () => {
    const told = tell(
      {
        ...UNKNOWN_CHILD,
        'applicant.relation': 'other',
        'applicant.otherRelation': 'institution',
        'child.birthKind': 'abandoned',
        'child.foundPlace': FOUND,
        'child.ethnicity': 'kinh',
        'child.nationality': 'vn',
      },
      noBirth,
    );
    expect(told.turns.flat().filter((field) => /^(mother|father)/.test(field))).toEqual([]);
    expect(papers(told)).toMatchObject({ 'abandonment-report': 'attach' });
    expect(papers(told)).not.toHaveProperty('birth-notice');
    expect(authorityOf(form, told.state)?.id).toBe('ubnd:00004');
  });

  it('by surrogacy need the clinic’s confirmation', () => {
    const told = tell({ ...UNKNOWN_CHILD, 'applicant.relation': 'mother' }, noBirth);
    expect(papers(told)).not.toHaveProperty('surrogacy');
    const { state } = tell({ ...UNKNOWN_CHILD, ...PARENTS, ...SURROGACY }, noBirth);
    expect(requirementOutcomes(form, state).map(({ id }) => id)).toContain('surrogacy');
  });
});

describe('how late it is', () => {
  it.each([
    ['day 60 is in time and free', '2027-01-11', 'on-time', 0],
    ['day 61 is late, and the province sets the fee', '2027-01-12', 'late', null],
  ])('%s', (_, today, kind, amount) => {
    const { state } = tell(CHOICES, RECORDS_OF_LAN, today);
    expect(state.values['child.registrationKind']?.value).toBe(kind);
    expect(feeOf(form, state).amountVnd).toBe(amount);
  });

  it('tells those apart who hold papers already', () => {
    const grown = { ...UNKNOWN_CHILD, 'applicant.relation': 'mother', 'child.birthDate': day('2008-05-01') };
    const told = tell({ ...grown, 'child.hasPapers': true }, noBirth);
    expect(told.turns).toContainEqual(['child.hasPapers']);
    expect(told.state.values['child.registrationKind']?.value).toBe('has-papers');
  });
});

describe('who goes another way, before any paper is asked for', () => {
  it.each([
    ['a registered child', { 'child.registered': true }, '2.000635'],
    ['a foreign father', { 'father.nationality': 'kr', 'dossier.parentsMarried': true }, '2.000528'],
    ['an unmarried father', { 'applicant.relation': 'father', 'dossier.parentsMarried': false }, '1.000689'],
    ['a father to be recorded', { 'dossier.parentsMarried': false, 'father.recorded': true }, '1.000689'],
  ])('is %s', (_, answers, instead) => {
    const { end } = tell(
      {
        ...UNKNOWN_CHILD,
        ...PARENTS,
        'applicant.relation': 'other',
        'applicant.otherRelation': 'relative',
        ...answers,
      },
      noBirth,
    );
    expect(end).toMatchObject({ kind: 'refuse', condition: { instead } });
  });
});
