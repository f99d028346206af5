import { describe, expect, it } from 'vitest';
import { requirementOutcomes } from '../../src/eforms/requirements.ts';
import { ACCOUNT_OF_LAN, entered, RECORDS_OF_LAN, stateOf } from './clean-records.ts';
import { asked, SEEN, smallForm } from './small-form.ts';

const text = (said: string) => ({ vi: said, en: said });
const { 'civil-status': civilStatus } = RECORDS_OF_LAN;

function formWith(confidence: 'seen' | 'inferred' | 'memory' | 'unknown') {
  const by = {
    by: 'civil-status' as const,
    when: 'records.civilStatus.marriage != null',
    ...SEEN,
    confidence,
  };
  return smallForm({
    fields: [asked('a.married', { type: 'boolean' })],
    requirements: [
      {
        id: 'marriage',
        name: text('Giấy kết hôn'),
        when: 'a.married',
        replacedBy: [by],
        otherwise: 'attach',
        confidence: 'seen',
      },
    ],
  });
}

const read = entered(stateOf(ACCOUNT_OF_LAN, { 'civil-status': civilStatus }), { 'a.married': true });
const outcomeOf = (confidence: Parameters<typeof formWith>[0], state = read) =>
  requirementOutcomes(formWith(confidence), state)[0];

describe('a paper', () => {
  it('is waived by a record under a rule that was read in the law', () => {
    expect(outcomeOf('seen')).toMatchObject({
      outcome: 'waived',
      waivedBy: 'civil-status',
      confidence: 'seen',
    });
  });

  it.each(['inferred', 'memory'] as const)(
    'is only expected to be waived under a rule that is %s',
    (confidence) => {
      expect(outcomeOf(confidence)).toMatchObject({ outcome: 'expected-waived', confidence });
    },
  );

  it('is never waived under a rule nobody knows', () => {
    expect(outcomeOf('unknown')?.outcome).toBe('attach');
  });

  it.each(['unavailable', 'declined', 'absent'] as const)(
    'has to be attached when the source is %s',
    (status) => {
      const state = entered(stateOf(ACCOUNT_OF_LAN, { 'civil-status': status }), { 'a.married': true });
      expect(outcomeOf('seen', state)).toMatchObject({ outcome: 'attach', confidence: 'seen' });
    },
  );

  it('is not listed where the case does not need it, and is listed while that is not known', () => {
    expect(outcomeOf('seen', entered(read, { 'a.married': false }))).toBeUndefined();
    expect(outcomeOf('seen', stateOf(ACCOUNT_OF_LAN, {}))).toMatchObject({ outcome: 'attach' });
  });

  it('may be brought instead, until its file is there', () => {
    const down = entered(stateOf(ACCOUNT_OF_LAN, {}), { 'a.married': true });
    expect(outcomeOf('seen', { ...down, bringing: ['marriage'] })).toMatchObject({ outcome: 'bring' });
    expect(outcomeOf('seen', { ...down, bringing: ['marriage'], attached: ['marriage'] })).toMatchObject({
      outcome: 'attach',
      attached: true,
    });
  });
});
