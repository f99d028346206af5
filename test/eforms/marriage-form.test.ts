import { describe, expect, it } from 'vitest';
import { authorityOf } from '../../src/eforms/authority.ts';
import { noticesOf } from '../../src/eforms/notices.ts';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import type { Value } from '../../src/eforms/value.ts';
import { ACCOUNT_OF_LAN, day, HOME, place, RECORDS_OF_LAN, stateOf } from './clean-records.ts';
import { converse, formOf } from './converse.ts';

const form = formOf('1.000894');
const HIS_HOME = place('00004', 'Phường Ba Đình, Thành phố Hà Nội');
const HIM: Record<string, Value> = {
  'groom.fullName': 'Phạm Minh Khôi',
  'groom.birthDate': day('1992-05-06'),
  'groom.personalId': '001092000055',
  'groom.ethnicity': 'kinh',
  'groom.permanentResidence': HIS_HOME,
  'groom.maritalStatus': 'single',
  'dossier.registerAt': 'groom',
  'dossier.copies': 0,
};
const single = {
  population: { ...RECORDS_OF_LAN.population, maritalStatus: 'single', spouse: undefined },
  residence: RECORDS_OF_LAN.residence,
  'civil-status': { ...RECORDS_OF_LAN['civil-status'], marriage: undefined, marriageCount: 0 },
} as const;
const divorced = {
  ...single,
  population: { ...single.population, maritalStatus: 'divorced' },
  'civil-status': { ...single['civil-status'], marriageCount: 1 },
} as const;
const tell = (answers: Record<string, Value>, records: Parameters<typeof stateOf>[1] = single) =>
  converse(form, stateOf(ACCOUNT_OF_LAN, records), answers);
const papers = (told: ReturnType<typeof tell>) =>
  Object.fromEntries(requirementOutcomes(form, told.state).map(({ id, outcome }) => [id, outcome]));

describe('a bride whose records answer', () => {
  const told = tell(HIM);

  it('is the bride by her sex, and types only her groom and their choices', () => {
    expect(told.state.values['applicant.party']?.value).toBe('bride');
    expect(told.turns).toEqual([
      ['groom.fullName', 'groom.birthDate', 'groom.personalId'],
      ['groom.nationality', 'groom.ethnicity', 'groom.permanentResidence'],
      ['groom.maritalStatus'],
      ['dossier.registerAt', 'dossier.copies'],
    ]);
    expect(told.state.values['groom.fullName']?.provenance.selfDeclared).toBe(true);
    expect(told.state.values['bride.marriageTimes']?.value).toBe(1);
    expect(told.end.kind).toBe('complete');
  });

  it('hears that both must come to sign, and that no single-status paper is needed', () => {
    expect(noticesOf(form, told.state).map(({ id }) => id)).toEqual(['both-sign', 'no-single-status-paper']);
    expect(papers(told)).toEqual({ form: 'waived', 'marital-status': 'waived', identity: 'waived' });
  });

  it('files where either of them resides, as they choose', () => {
    expect(authorityOf(form, told.state)?.id).toBe('ubnd:00004');
    expect(authorityOf(form, tell({ ...HIM, 'dossier.registerAt': 'bride' }).state)?.id).toBe('ubnd:00199');
  });

  it('is not asked where when both reside in the same commune', () => {
    const here = tell({ ...HIM, 'groom.permanentResidence': HOME });
    expect(here.turns.flat()).not.toContain('dossier.registerAt');
  });
});

describe('who may not marry is told so', () => {
  it.each<[string, Record<string, Value>, string, string | undefined]>([
    ['a groom who is not yet twenty', { 'groom.birthDate': day('2006-11-25') }, 'groom-too-young', undefined],
    ['a groom who is married', { 'groom.maritalStatus': 'married' }, 'groom-married', undefined],
    ['a foreign groom, led to the procedure for it', { 'groom.nationality': 'kr' }, 'foreigner', '2.000806'],
  ])('%s', (_, answers, id, instead) => {
    expect(tell({ ...HIM, ...answers }).end).toMatchObject({
      kind: 'refuse',
      condition: { id, ...(instead ? { instead } : {}) },
    });
  });

  it('not the groom who turns twenty today', () => {
    expect(tell({ ...HIM, 'groom.birthDate': day('2006-11-24') }).end.kind).toBe('complete');
  });

  it('a bride whose marriage is in force, before she is asked anything', () => {
    const told = tell(HIM, RECORDS_OF_LAN);
    expect(told.end).toMatchObject({ kind: 'refuse', condition: { id: 'bride-married' } });
    expect(told.turns).toEqual([]);
  });

  it('a bride whom only the population database knows as married', () => {
    expect(tell(HIM, { ...RECORDS_OF_LAN, 'civil-status': 'absent' }).end).toMatchObject({
      condition: { id: 'bride-married' },
    });
  });
});

describe('a bride who was married before', () => {
  it('is not held back by a population database that lags behind her divorce; she is asked', () => {
    const records = { ...divorced, population: { ...single.population, maritalStatus: 'married' } } as const;
    const told = tell({ ...HIM, 'bride.maritalStatus': 'divorced' }, records);
    expect(told.turns[0]).toEqual(['bride.maritalStatus']);
    expect(told.end.kind).toBe('complete');
  });

  it('brings no judgement that the register holds', () => {
    const told = tell(HIM, divorced);
    expect(told.state.values['bride.marriageTimes']?.value).toBe(2);
    expect(papers(told)['end-of-marriage']).toBe('waived');
    expect(
      papers(tell({ ...HIM, 'groom.maritalStatus': 'widowed', 'groom.marriageTimes': 2 }, divorced))[
        'end-of-marriage'
      ],
    ).toBe('expected-waived');
  });
});

describe('without records', () => {
  it('everything is asked, and the same number for both is not taken', () => {
    const told = tell(
      {
        ...HIM,
        'applicant.party': 'bride',
        'bride.ethnicity': 'kinh',
        'bride.permanentResidence': HOME,
        'bride.maritalStatus': 'single',
      },
      { population: 'unavailable', residence: 'declined', 'civil-status': 'unavailable' },
    );
    expect(told.turns[0]).toEqual(['applicant.party']);
    expect(told.state.values['bride.fullName']?.provenance.source).toBe('vneid');
    expect(told.end.kind).toBe('complete');
  });
});
