import { describe, expect, it } from 'vitest';
import { decide, evaluate, type Scope } from '../../src/eforms/evaluate.ts';
import { day } from './clean-records.ts';

const scope: Scope = {
  values: {
    'child.birthDate': day('2020-11-24'),
    'old.birthDate': { value: '1950', precision: 'year' },
    'a.married': true,
    'a.copies': 3,
  },
  records: {
    population: { sex: 'female' },
    residence: { members: [{ personalId: '1', relationToHead: 'head' }, { relationToHead: 'child' }] },
    civilStatus: null,
  },
  today: '2026-11-24',
};

describe('a rule', () => {
  it.each([
    ['population.sex of a record that was read', 'records.population.sex = "female"', 'yes'],
    ['a record that holds nothing', 'records.civilStatus.marriage = null', 'yes'],
    ['a record that was not read', 'records.health.notice = null', 'unknown'],
    ['one false part, whatever else is unknown', 'records.health.notice.signed and a.copies = 4', 'no'],
    ['one true part, whatever else is unknown', 'records.health.notice.signed or a.copies = 3', 'yes'],
    [
      'an unknown condition, where FEEL alone would take the else',
      'if a.unheard = 1 then true else false',
      'unknown',
    ],
    ['a boolean field by itself', 'not(a.married)', 'no'],
    ['a turned age on the day itself', 'hasTurned(child.birthDate, 6, today)', 'yes'],
    ['a year-only birth date that decides anyway', 'hasTurned(old.birthDate, 60, today)', 'yes'],
    ['a year-only birth date that does not decide', 'hasTurned(old.birthDate, 76, today)', 'unknown'],
    [
      'a member without an id, when another settles it',
      'some m in records.residence.members satisfies m.personalId = "1"',
      'yes',
    ],
    [
      'a member without an id, when nobody settles it',
      'some m in records.residence.members satisfies m.personalId = "2"',
      'unknown',
    ],
    ['days compared as texts', 'today >= "2026-08-15" and today <= "2027-02-28"', 'yes'],
    ['a source that answered, even that it holds nothing', 'answered(records.civilStatus)', 'yes'],
    ['a source that did not answer', 'answered(records.health)', 'no'],
  ])('about %s is decided rightly', (_, expression, decision) => {
    expect(decide(expression, scope)).toBe(decision);
  });

  it('gives values too', () => {
    expect(evaluate('8000 * a.copies', scope)).toEqual({ known: true, value: 24_000 });
    expect(
      evaluate(
        'records.residence.members[item.personalId != null and item.personalId = "1"][1].relationToHead',
        scope,
      ),
    ).toEqual({
      known: true,
      value: 'head',
    });
    expect(evaluate('8000 * a.unheard', scope)).toEqual({ known: false });
    expect(evaluate('records.residence.members.relationToHead', scope)).toEqual({
      known: true,
      value: ['head', 'child'],
    });
    expect(evaluate('records.residence.members.personalId', scope)).toEqual({ known: true, value: ['1'] });
  });

  it('that is not FEEL, or that FEEL would only warn about, is an error', () => {
    expect(() => evaluate('if then', scope)).toThrow('not FEEL');
    expect(() => evaluate('undefinedFunction(a.copies)', scope)).toThrow();
  });
});
