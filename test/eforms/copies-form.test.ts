import { describe, expect, it } from 'vitest';
import { dueOn } from '../../src/eforms/due.ts';
import { feeOf } from '../../src/eforms/fee.ts';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import type { Value } from '../../src/eforms/value.ts';
import { ACCOUNT_OF_LAN, day, HOME, HOME_TOWN_OF_LAN, RECORDS_OF_LAN, stateOf } from './clean-records.ts';
import { converse, formOf, knowledge } from './converse.ts';

const form = formOf('2.000635');
const COPIES: Record<string, Value> = { 'dossier.copies': 2, 'dossier.delivery': 'portal' };
const OWN_BIRTH: Record<string, Value> = {
  ...COPIES,
  'applicant.relation': 'self',
  'dossier.eventKind': 'birth',
};
const CHILD: Record<string, Value> = {
  ...COPIES,
  'applicant.relation': 'child',
  'dossier.eventKind': 'birth',
  'holder.fullName': 'Trần Gia Hân',
  'holder.birthDate': day('2021-02-03'),
  'holder.sex': 'female',
  'holder.ethnicity': 'kinh',
  'dossier.registeredPlace': HOME,
};
const tell = (
  answers: Record<string, Value>,
  records: Parameters<typeof stateOf>[1] = RECORDS_OF_LAN,
  today = '2026-11-24',
  account = ACCOUNT_OF_LAN,
) => converse(form, stateOf(account, records, today), answers);
const papers = (answers: Record<string, Value>) =>
  requirementOutcomes(form, tell(answers).state).map(({ id, outcome }) => `${id}: ${outcome}`);

describe('a copy of one’s own birth certificate', () => {
  it('takes two questions: which, and how many', () => {
    const told = tell(OWN_BIRTH);
    expect(told.turns).toEqual([
      ['applicant.relation', 'dossier.eventKind'],
      ['dossier.copies', 'dossier.delivery'],
    ]);
    expect(told.state.values['dossier.registeredPlace']?.value).toEqual(HOME_TOWN_OF_LAN);
    expect(told.state.values['dossier.registeredOn']?.provenance.source).toBe('civil-status');
    expect(told.end.kind).toBe('complete');
  });

  it.each(['unavailable', 'absent', 'declined'] as const)(
    'asks where it was registered when the register is %s',
    (status) => {
      const told = tell(
        { ...OWN_BIRTH, 'dossier.registeredPlace': HOME_TOWN_OF_LAN },
        { ...RECORDS_OF_LAN, 'civil-status': status },
      );
      expect(told.turns[1]).toEqual(['dossier.registeredPlace', 'dossier.registeredOn']);
      expect(told.state.values['dossier.registeredPlace']?.provenance.selfDeclared).toBe(true);
      expect(told.state.values).not.toHaveProperty(['dossier.registeredOn']);
    },
  );
});

describe('its fee', () => {
  it.each([
    ['nothing in the months of the exemption', '2026-11-24', 2, 0],
    ['nothing on its first day', '2026-08-15', 2, 0],
    ['nothing on its last day', '2027-02-28', 2, 0],
    ['8,000 a copy the day after', '2027-03-01', 2, 16_000],
    ['8,000 a copy the day before', '2026-08-14', 2, 16_000],
    ['8,000 a copy for an account of level one', '2026-11-24', 1, 16_000],
  ])('is %s', (_, today, accountLevel, amount) => {
    const { state } = tell(OWN_BIRTH, RECORDS_OF_LAN, today, { ...ACCOUNT_OF_LAN, accountLevel });
    expect(feeOf(form, state).amountVnd).toBe(amount);
  });

  it('is not told when the level of the account is not known', () => {
    const { state } = tell(OWN_BIRTH, RECORDS_OF_LAN, '2026-11-24', {
      ...ACCOUNT_OF_LAN,
      accountLevel: undefined,
    });
    expect(feeOf(form, state)).toMatchObject({ amountVnd: null, confidence: 'unknown' });
  });
});

describe('a copy for somebody else', () => {
  it('asks who they are, and proposes the parent’s home for a child', () => {
    const told = tell(CHILD);
    expect(told.turns).toContainEqual(['holder.fullName', 'holder.birthDate', 'holder.personalId']);
    expect(told.state.values['holder.permanentResidence']?.value).toEqual(HOME);
  });

  it('needs proof of kinship for a child, and an authorisation too once the child is of age', () => {
    expect(papers(CHILD)).toEqual(['form: waived', 'identity: waived', 'kinship: attach']);
    expect(papers({ ...CHILD, 'holder.birthDate': day('2001-02-03') })).toContain('authorisation: attach');
  });

  it('needs no proof for a child of the same household whose number is known', () => {
    const residence = {
      ...RECORDS_OF_LAN.residence,
      members: [
        ...RECORDS_OF_LAN.residence.members,
        { personalId: '001321000088', relationToHead: 'grandchild' },
      ],
    };
    const { state } = tell(
      { ...CHILD, 'holder.personalId': '001321000088' },
      { ...RECORDS_OF_LAN, residence },
    );
    expect(requirementOutcomes(form, state).at(-1)).toMatchObject({
      id: 'kinship',
      outcome: 'expected-waived',
      waivedBy: 'residence',
    });
  });

  it('knows the spouse and the marriage from the register', () => {
    const told = tell({ ...COPIES, 'applicant.relation': 'spouse', 'dossier.eventKind': 'marriage' });
    expect(told.turns).toHaveLength(2);
    expect(told.state.values['holder.fullName']?.value).toBe('Trần Văn An');
    expect(told.state.values['holder.sex']?.value).toBe('male');
    expect(told.state.values['dossier.actNumber']?.value).toBe('45/2022');
  });
});

describe('its time', () => {
  it.each([
    ['2026-11-23T14:59:00+07:00', '2026-11-23'],
    ['2026-11-23T15:00:00+07:00', '2026-11-25'],
  ])('filed at %s is answered on %s', (filed, expected) => {
    expect(dueOn(form, tell(OWN_BIRTH).state, new Date(filed), knowledge.holidays)).toBe(expected);
  });
});
