import { describe, expect, it } from 'vitest';
import { dueOn } from '../../src/eforms/due.ts';
import { authorityOf } from '../../src/eforms/authority.ts';
import { feeOf } from '../../src/eforms/fee.ts';
import { noticesOf } from '../../src/eforms/notices.ts';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import { scopeOf } from '../../src/eforms/scope.ts';
import { shorteningOf } from '../../src/eforms/shortening.ts';
import { suggestionOf } from '../../src/eforms/suggestion.ts';
import type { Value } from '../../src/eforms/value.ts';
import {
  ACCOUNT_OF_AN,
  ACCOUNT_OF_LAN,
  day,
  HOME,
  HOME_TOWN_OF_LAN,
  place,
  RECORDS_OF_AN,
  RECORDS_OF_LAN,
  stateOf,
} from './clean-records.ts';
import { converse, formOf, knowledge, ownWords, type Told } from './converse.ts';

const form = formOf('3.000722');
const CHOICES: Record<string, Value> = {
  'child.fullName': 'Trần Gia Bảo',
  'child.homeTown': HOME,
  'child.healthFacility': 'Trạm Y tế Phường Láng',
  'child.identityCard': false,
  'dossier.copies': 0,
  'dossier.delivery': 'portal',
};
const CHILD: Record<string, Value> = {
  'child.registered': false,
  'child.birthDate': day('2026-11-12'),
  'child.sex': 'male',
  'child.birthPlace': place('00199', 'Bệnh viện Nhi, Phường Láng, Thành phố Hà Nội'),
};
const single = {
  ...RECORDS_OF_LAN,
  population: { ...RECORDS_OF_LAN.population, maritalStatus: 'single', spouse: undefined },
  'civil-status': { ...RECORDS_OF_LAN['civil-status'], marriage: undefined, marriageCount: 0 },
} as const;
const valueOf = ({ state }: Told, id: string) => state.values[id]?.value;
const sourceOf = ({ state }: Told, id: string) => state.values[id]?.provenance.source;
const outcomes = ({ state }: Told) =>
  Object.fromEntries(requirementOutcomes(form, state).map(({ id, outcome }) => [id, outcome]));

describe('a mother whose records all answer', () => {
  const told = converse(form, stateOf(ACCOUNT_OF_LAN, RECORDS_OF_LAN), CHOICES);

  it('answers at most six questions, each about what only people know', () => {
    expect(told.turns).toEqual([
      ['child.fullName'],
      ['child.ethnicity', 'child.homeTown'],
      ['child.residenceFollows'],
      ['child.healthFacility', 'child.healthCardForm'],
      ['child.identityCard', 'dossier.copies', 'dossier.delivery'],
    ]);
    expect(told.end.kind).toBe('complete');
  });

  it('never types at least seventy per cent of the fields', () => {
    const { fieldsTotal, fieldsFromRecords, fieldsDerived, fieldsAsked } = shorteningOf(form, told.state);
    expect((fieldsFromRecords + fieldsDerived) / fieldsTotal).toBeGreaterThanOrEqual(0.7);
    expect(fieldsAsked).toBe(ownWords(told.state).length);
  });

  it('need not say who she is, nor who the father is', () => {
    expect(valueOf(told, 'applicant.relation')).toBe('mother');
    expect(valueOf(told, 'dossier.parentsMarried')).toBe(true);
    expect(valueOf(told, 'father.fullName')).toBe('Trần Văn An');
    expect(valueOf(told, 'father.permanentResidence')).toEqual(HOME);
    expect(sourceOf(told, 'father.permanentResidence')).toBe('residence');
  });

  it('has the child written into the household of the grandfather, as his grandchild', () => {
    expect(valueOf(told, 'head.fullName')).toBe('Trần Văn Bình');
    expect(valueOf(told, 'child.relationToHead')).toBe('grandchild');
    expect(noticesOf(form, told.state).map(({ id }) => id)).toContain('head-confirms');
  });

  it('attaches nothing', () => {
    expect(outcomes(told)).toEqual({
      form: 'waived',
      'birth-notice': 'waived',
      marriage: 'waived',
      identity: 'waived',
      dwelling: 'expected-waived',
    });
  });

  it('files with the commune, free of charge, and is told when', () => {
    expect(authorityOf(form, told.state)?.id).toBe('ubnd:00199');
    expect(feeOf(form, told.state).amountVnd).toBe(0);
    expect(dueOn(form, told.state, new Date('2026-11-23T03:00:00Z'), knowledge.holidays)).toBe('2026-11-27');
  });
});

describe('a father whose records all answer', () => {
  const told = converse(form, stateOf(ACCOUNT_OF_AN, RECORDS_OF_AN), CHOICES);

  it('answers as little, and the mother is known from the birth notice and the marriage', () => {
    expect(told.turns).toHaveLength(5);
    expect(valueOf(told, 'mother.fullName')).toBe('Nguyễn Thị Lan');
    expect(valueOf(told, 'mother.birthDate')).toEqual(day('1995-03-08'));
    expect(valueOf(told, 'child.relationToHead')).toBe('grandchild');
    expect(told.end.kind).toBe('complete');
  });
});

describe('what the law leaves to parents', () => {
  const told = converse(form, stateOf(ACCOUNT_OF_LAN, RECORDS_OF_LAN), CHOICES);
  const suggested = (id: string) => {
    const field = form.fields.find((one) => one.id === id);
    return field && suggestionOf(field, scopeOf(form, told.state));
  };

  it('is proposed with its reason', () => {
    expect(suggested('child.ethnicity')).toMatchObject({
      value: 'kinh',
      because: { vi: 'cha và mẹ cùng dân tộc này' },
    });
    expect(suggested('child.homeTown')).toMatchObject({ value: HOME_TOWN_OF_LAN });
    expect(suggested('child.residenceFollows')).toMatchObject({ value: 'mother' });
  });

  it('is the citizen’s own word in the dossier, and never a default', () => {
    for (const id of ['child.ethnicity', 'child.homeTown', 'child.residenceFollows'])
      expect(sourceOf(told, id)).toBe('applicant');
    expect(suggested('child.identityCard')).toBeUndefined();
    expect(suggested('dossier.copies')).toBeUndefined();
  });
});

describe('a record that is missing', () => {
  it.each(['unavailable', 'declined', 'absent'] as const)(
    'is asked for and its paper attached, when the birth notices are %s',
    (health) => {
      const told = converse(form, stateOf(ACCOUNT_OF_LAN, { ...RECORDS_OF_LAN, health }), {
        ...CHOICES,
        ...CHILD,
      });
      expect(ownWords(told.state)).toEqual(
        expect.arrayContaining(['child.birthDate', 'child.sex', 'child.birthPlace', 'child.registered']),
      );
      expect(told.end).toMatchObject({ kind: 'attach', requirement: { id: 'birth-notice' } });
      expect(outcomes(told)['birth-notice']).toBe('attach');
    },
  );

  it('does not matter where a second source speaks: the spouse in the population database', () => {
    const told = converse(
      form,
      stateOf(ACCOUNT_OF_LAN, { ...RECORDS_OF_LAN, 'civil-status': 'unavailable' }),
      CHOICES,
    );
    expect(told.turns).toHaveLength(5);
    expect(sourceOf(told, 'dossier.parentsMarried')).toBe('population');
  });

  it('about the marriage is asked, and the certificate attached', () => {
    const records = { ...RECORDS_OF_LAN, 'civil-status': 'unavailable', population: 'unavailable' } as const;
    const told = converse(form, stateOf(ACCOUNT_OF_LAN, records), {
      ...CHOICES,
      'dossier.parentsMarried': true,
      'father.personalId': '001093000022',
    });
    expect(sourceOf(told, 'dossier.parentsMarried')).toBe('applicant');
    expect(valueOf(told, 'father.fullName')).toBe('Trần Văn An');
    expect(outcomes(told)['marriage']).toBe('attach');
  });

  it('leaves nothing out when no source answers at all', () => {
    const told = converse(
      form,
      stateOf(ACCOUNT_OF_LAN, {
        population: 'unavailable',
        residence: 'declined',
        'civil-status': 'unavailable',
        health: 'declined',
      }),
      {
        ...CHOICES,
        ...CHILD,
        'applicant.relation': 'mother',
        'dossier.parentsMarried': true,
        'mother.ethnicity': 'kinh',
        'mother.permanentResidence': HOME,
        'father.fullName': 'Trần Văn An',
        'father.personalId': '001093000022',
        'father.birthDate': day('1993-07-21'),
        'father.ethnicity': 'kinh',
        'father.permanentResidence': HOME,
        'child.residenceFollows': 'father',
        'head.fullName': 'Trần Văn An',
        'head.personalId': '001093000022',
      },
    );
    expect(told.end.kind).toBe('attach');
    expect(told.turns.every((fields) => fields.length <= 3)).toBe(true);
    expect(valueOf(told, 'child.permanentResidence')).toEqual(HOME);
    expect(valueOf(told, 'child.relationToHead')).toBe('child');
    expect(outcomes(told)).toMatchObject({
      'birth-notice': 'attach',
      marriage: 'attach',
      dwelling: 'attach',
      identity: 'waived',
    });
  });
});

describe('parents who are not married', () => {
  it('a mother alone files with the father left empty', () => {
    const told = converse(form, stateOf(ACCOUNT_OF_LAN, single), { ...CHOICES, 'father.recorded': false });
    expect(told.end.kind).toBe('complete');
    expect(told.turns).toHaveLength(6);
    const father = form.fields.filter(({ subject }) => subject === 'father').map(({ id }) => id);
    expect(father.filter((id) => valueOf(told, id) !== undefined)).toEqual(['father.recorded']);
    expect(outcomes(told)).not.toHaveProperty('marriage');
  });

  it('a mother who wants the father recorded is led to the procedure that recognises him', () => {
    const told = converse(form, stateOf(ACCOUNT_OF_LAN, single), { 'father.recorded': true });
    expect(told.end).toMatchObject({
      kind: 'refuse',
      condition: { id: 'father-to-be-recognised', instead: '1.000689' },
    });
  });

  it('a father is led there at once', () => {
    const records = {
      ...RECORDS_OF_AN,
      population: { ...RECORDS_OF_AN.population, maritalStatus: 'single' },
      'civil-status': { ...RECORDS_OF_AN['civil-status'], marriage: undefined },
    } as const;
    const told = converse(form, stateOf(ACCOUNT_OF_AN, records), {});
    expect(told.end).toMatchObject({
      kind: 'refuse',
      condition: { id: 'unmarried-father-files', instead: '1.000689' },
    });
    expect(told.turns).toEqual([]);
  });

  it('are asked when the registers contradict each other', () => {
    const records = { ...single, population: RECORDS_OF_LAN.population };
    const told = converse(form, stateOf(ACCOUNT_OF_LAN, records), {
      ...CHOICES,
      'dossier.parentsMarried': false,
      'father.recorded': false,
    });
    expect(told.turns[0]).toEqual(['dossier.parentsMarried']);
  });
});

describe('who cannot use it is told so before anything is uploaded', () => {
  const down = { ...RECORDS_OF_LAN, health: 'unavailable' } as const;
  const refusal = (
    records: Parameters<typeof stateOf>[1],
    answers: Record<string, Value>,
    account = ACCOUNT_OF_LAN,
  ) => converse(form, stateOf(account, records), answers).end;

  it.each<[string, Record<string, Value>, string, string | undefined]>([
    ['a child of six', { ...CHILD, 'child.birthDate': day('2020-11-24') }, 'six-or-older', '1.001193'],
    [
      'a child whose birth is registered',
      { ...CHILD, 'child.registered': true },
      'already-registered',
      '2.000635',
    ],
    ['a grandparent', { 'applicant.relation': 'other' }, 'not-a-parent', '1.001193'],
  ])('%s', (_, answers, id, instead) => {
    expect(refusal(down, answers)).toMatchObject({ kind: 'refuse', condition: { id, instead } });
  });

  it('a child who is already in the household', () => {
    const member = {
      fullName: 'Trần Gia Bảo',
      birthDate: day('2026-11-12'),
      personalId: '001226000099',
      relationToHead: 'grandchild',
    };
    const residence = { ...RECORDS_OF_LAN.residence, members: [...RECORDS_OF_LAN.residence.members, member] };
    expect(refusal({ ...RECORDS_OF_LAN, residence }, CHOICES)).toMatchObject({
      kind: 'refuse',
      condition: { id: 'in-the-household' },
    });
  });

  it('a foreign parent', () => {
    const population = { ...RECORDS_OF_LAN.population, nationality: 'kr' };
    expect(refusal({ ...RECORDS_OF_LAN, population }, CHOICES)).toMatchObject({
      kind: 'refuse',
      condition: { id: 'foreign-parent', instead: '2.000528' },
    });
  });

  it('a mother whose birth notice names another man than her husband', () => {
    const { notice } = RECORDS_OF_LAN.health;
    const other = { ...notice, father: { personalId: '001090000077', fullName: 'Lê Văn Khác' } };
    expect(
      refusal({ ...RECORDS_OF_LAN, health: { notices: [other], notice: other } }, CHOICES),
    ).toMatchObject({ condition: { id: 'notice-names-another-father' } });
  });

  it('an account of level one', () => {
    expect(refusal(RECORDS_OF_LAN, CHOICES, { ...ACCOUNT_OF_LAN, accountLevel: 1 })).toMatchObject({
      condition: { id: 'account-level' },
    });
  });
});

describe('other cases', () => {
  it('twins: what both notices agree on is taken, what tells them apart is asked', () => {
    const { notice } = RECORDS_OF_LAN.health;
    const notices = [
      notice,
      { ...notice, noticeId: 'GCS.261112.000012', child: { ...notice.child, sex: 'female' as const } },
    ];
    const told = converse(form, stateOf(ACCOUNT_OF_LAN, { ...RECORDS_OF_LAN, health: { notices } }), {
      ...CHOICES,
      'child.sex': 'female',
    });
    expect(told.turns[0]).toEqual(['child.sex']);
    expect(valueOf(told, 'child.birthDate')).toEqual(day('2026-11-12'));
    expect(noticesOf(form, told.state).map(({ id }) => id)).toContain('several-notices');
  });

  it('an unsigned birth notice fills the form, yet does not replace the paper', () => {
    const notice = { ...RECORDS_OF_LAN.health.notice, signed: false };
    const told = converse(
      form,
      stateOf(ACCOUNT_OF_LAN, { ...RECORDS_OF_LAN, health: { notices: [notice], notice } }),
      CHOICES,
    );
    expect(valueOf(told, 'child.sex')).toBe('male');
    expect(outcomes(told)['birth-notice']).toBe('attach');
  });

  it('a birth date that contradicts the notice brings the paper back', () => {
    const state = stateOf(ACCOUNT_OF_LAN, RECORDS_OF_LAN);
    const told = converse(
      form,
      {
        ...state,
        values: {
          'child.birthDate': {
            value: day('2026-11-11'),
            provenance: { source: 'applicant', readAt: '2026-11-24T03:00:00.000Z', selfDeclared: true },
            verdicts: [],
          },
        },
      },
      CHOICES,
    );
    expect(told.state.values['child.birthDate']?.verdicts).toMatchObject([{ mark: 'unified', ok: false }]);
    expect(outcomes(told)['birth-notice']).toBe('attach');
  });

  it('an identity card takes a photo and two days more', () => {
    const told = converse(form, stateOf(ACCOUNT_OF_LAN, RECORDS_OF_LAN), {
      ...CHOICES,
      'child.identityCard': true,
    });
    expect(told.end).toMatchObject({ kind: 'attach', requirement: { id: 'photo' } });
    expect(dueOn(form, told.state, new Date('2026-11-23T03:00:00Z'), knowledge.holidays)).toBe('2026-12-01');
  });

  it('delivery by post asks where to, proposing the home address', () => {
    const told = converse(form, stateOf(ACCOUNT_OF_LAN, RECORDS_OF_LAN), {
      ...CHOICES,
      'dossier.delivery': 'post',
    });
    expect(told.turns.at(-1)).toEqual(['dossier.deliveryAddress']);
    expect(valueOf(told, 'dossier.deliveryAddress')).toEqual(HOME);
  });

  it('a late registration has no fee that we could tell', () => {
    const notice = {
      ...RECORDS_OF_LAN.health.notice,
      child: { ...RECORDS_OF_LAN.health.notice.child, birthDate: day('2026-06-01') },
    };
    const told = converse(
      form,
      stateOf(ACCOUNT_OF_LAN, { ...RECORDS_OF_LAN, health: { notices: [notice], notice } }),
      CHOICES,
    );
    expect(valueOf(told, 'child.registrationKind')).toBe('late');
    expect(feeOf(form, told.state)).toMatchObject({ amountVnd: null, confidence: 'memory' });
  });
});
