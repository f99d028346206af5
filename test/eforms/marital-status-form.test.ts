import { describe, expect, it } from 'vitest';
import { checkValue } from '../../src/eforms/check-value.ts';
import { dueOn } from '../../src/eforms/due.ts';
import { feeOf } from '../../src/eforms/fee.ts';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import { scopeOf } from '../../src/eforms/scope.ts';
import type { Value } from '../../src/eforms/value.ts';
import { ACCOUNT_OF_LAN, day, HOME, HOME_TOWN_OF_LAN, RECORDS_OF_LAN, stateOf } from './clean-records.ts';
import { converse, formOf, knowledge } from './converse.ts';

const form = formOf('1.004873');
const { population, 'civil-status': register } = RECORDS_OF_LAN;
const PLACES = { birthPlace: HOME_TOWN_OF_LAN };
const marriedTimes = (marriageCount: number) => ({
  ...register,
  ...PLACES,
  marriage: undefined,
  marriageCount,
});
const standing = (maritalStatus: 'single' | 'married' | 'divorced' | 'widowed') => ({
  ...population,
  ...PLACES,
  maritalStatus,
  spouse: undefined,
});
const SINGLE = { ...RECORDS_OF_LAN, population: standing('single'), 'civil-status': marriedTimes(0) };
const WISHES: Record<string, Value> = {
  'dossier.copies': 2,
  'dossier.reissue': false,
  'dossier.delivery': 'portal',
};
const TO_BUY: Record<string, Value> = {
  ...WISHES,
  'dossier.purposeKind': 'property',
  'applicant.relation': 'self',
};
const ABROAD: Record<string, Value> = {
  ...WISHES,
  'dossier.purposeKind': 'marriage',
  'dossier.marriagePlace': 'abroad',
  'applicant.relation': 'self',
  'spouse.fullName': 'Kim Min Jun',
  'spouse.birthDate': { value: '1990', precision: 'year' },
  'spouse.sex': 'male',
  'spouse.paperNumber': 'M12345678',
};

const tell = (answers: Record<string, Value>, records: Parameters<typeof stateOf>[1] = SINGLE) =>
  converse(form, stateOf(ACCOUNT_OF_LAN, records), answers);
const papers = ({ state }: ReturnType<typeof tell>) =>
  Object.fromEntries(requirementOutcomes(form, state).map(({ id, outcome }) => [id, outcome]));
const status = ({ state }: ReturnType<typeof tell>) => state.values['holder.maritalStatus'];

describe('what it is for', () => {
  it('is asked first, and for a purchase one question more is enough', () => {
    expect(tell(TO_BUY).turns).toEqual([
      ['dossier.purposeKind', 'applicant.relation'],
      ['dossier.copies', 'dossier.reissue', 'dossier.delivery'],
    ]);
  });

  it.each([
    ['a marriage in Vietnam, which needs none', 'vietnam', 'not-needed-to-marry-here'],
    ['a marriage at a foreign mission', 'embassy', 'embassy'],
  ])('is refused for %s', (_, marriagePlace, id) => {
    const { end } = tell({ ...ABROAD, 'dossier.marriagePlace': marriagePlace });
    expect(end).toMatchObject({ kind: 'refuse', condition: { id } });
  });

  it('is refused for a marriage of the same sex', () => {
    expect(tell({ ...ABROAD, 'spouse.sex': 'female' }).end).toMatchObject({
      kind: 'refuse',
      condition: { id: 'same-sex', confidence: 'memory' },
    });
  });

  it('fixes one copy for a marriage abroad, and no second is taken', () => {
    const told = tell(ABROAD);
    expect(told.state.values['dossier.copies']?.value).toBe(1);
    const copies = form.fields.find(({ id }) => id === 'dossier.copies');
    expect(copies && checkValue(copies, 2, { ...scopeOf(form, told.state) }).ok).toBe(false);
  });

  it('has to be told in clear words', () => {
    const purpose = form.fields.find(({ id }) => id === 'dossier.purpose');
    const check = (text: string) =>
      purpose &&
      checkValue(purpose, text, {
        values: { 'dossier.purpose': text },
        records: {},
        today: '2026-11-24',
      }).ok;
    expect(check('Bổ túc hồ sơ')).toBe(false);
    expect(check('nhận con nuôi')).toBe(true);
  });
});

describe('the marital status', () => {
  it.each([
    ['single, as both registers say', standing('single'), marriedTimes(0), 'single'],
    [
      'divorced, where the register holds an ended marriage',
      standing('divorced'),
      marriedTimes(1),
      'divorced',
    ],
    [
      'married, as the register says, though the population database is behind',
      standing('single'),
      register,
      'married',
    ],
  ])('is %s', (_, people, acts, expected) => {
    const told = tell(TO_BUY, { ...SINGLE, population: people, 'civil-status': { ...acts, ...PLACES } });
    expect(status(told)).toMatchObject({ value: expected, provenance: { selfDeclared: false } });
  });

  it.each([
    ['still says married', standing('married'), marriedTimes(1)],
    ['says single of somebody who was married', standing('single'), marriedTimes(1)],
  ])('is asked where the population database %s', (_, people, acts) => {
    const told = tell(
      { ...TO_BUY, 'holder.maritalStatus': 'divorced' },
      { ...SINGLE, population: people, 'civil-status': acts },
    );
    expect(told.turns).toContainEqual(['holder.maritalStatus']);
    expect(status(told)?.provenance.selfDeclared).toBe(true);
  });

  it('is the population database’s while the register is down', () => {
    expect(status(tell(TO_BUY, { ...SINGLE, 'civil-status': 'unavailable' }))?.value).toBe('single');
  });

  it('asks for the judgment’s number, which may be skipped, and for no paper', () => {
    const told = tell(TO_BUY, {
      ...SINGLE,
      population: standing('divorced'),
      'civil-status': marriedTimes(1),
    });
    expect(told.turns).toContainEqual(['holder.divorceNumber', 'holder.divorceOn', 'holder.divorceCourt']);
    expect(papers(told)['end-of-marriage']).toBe('waived');
  });

  it('needs the paper only where neither register nor number tells of the end', () => {
    const down = { ...SINGLE, population: standing('widowed'), 'civil-status': 'unavailable' as const };
    expect(papers(tell(TO_BUY, down))['end-of-marriage']).toBe('attach');
    expect(papers(tell({ ...TO_BUY, 'holder.deathNumber': '8' }, down))['end-of-marriage']).toBe('waived');
  });
});

describe('asking for somebody else', () => {
  const CHILD: Record<string, Value> = {
    ...TO_BUY,
    'applicant.relation': 'child',
    'holder.fullName': 'Trần Gia Hân',
    'holder.birthDate': day('2003-02-03'),
    'holder.personalId': '001303000044',
    'holder.sex': 'female',
    'holder.ethnicity': 'kinh',
    'holder.nationality': 'vn',
    'holder.birthPlace': HOME,
    'holder.residence': HOME,
    'holder.maritalStatus': 'single',
  };

  it('takes an authorisation and, outside the household, a proof of kinship', () => {
    expect(papers(tell(CHILD))).toMatchObject({ authorisation: 'attach', kinship: 'attach' });
    expect(papers(tell(TO_BUY))).not.toHaveProperty('authorisation');
  });

  it('costs what the province says and takes three working days', () => {
    const { state } = tell(TO_BUY);
    expect(feeOf(form, state)).toMatchObject({ amountVnd: null, confidence: 'seen' });
    expect(dueOn(form, state, new Date('2026-11-25T02:00:00Z'), knowledge.holidays)).toBe('2026-11-30');
  });
});
