import { describe, expect, it } from 'vitest';
import { fillFromRecords } from '../../src/eforms/fill.ts';
import { missingFields } from '../../src/eforms/plan-questions.ts';
import { reopenDependents } from '../../src/eforms/reopen.ts';
import type { Value } from '../../src/eforms/value.ts';
import { ACCOUNT_OF_LAN, entered, HOME, place, RECORDS_OF_LAN, sameValue, stateOf } from './clean-records.ts';
import { formOf } from './converse.ts';

const form = formOf('3.000722');
const BEFORE: Record<string, Value> = {
  'child.fullName': 'Trần Gia Bảo',
  'child.residenceFollows': 'other',
  'child.permanentResidence': place('00004', 'Phường Ba Đình, Thành phố Hà Nội'),
  'head.fullName': 'Nguyễn Thị Ngoại',
  'head.personalId': '001165000066',
  'child.relationToHead': 'grandchild',
};
const LATER = '2026-11-24T04:00:00.000Z';

function corrected(records: Parameters<typeof stateOf>[1]) {
  const state = entered(stateOf(ACCOUNT_OF_LAN, records), { ...BEFORE, 'child.residenceFollows': 'mother' });
  return fillFromRecords(form, reopenDependents(form, state, 'child.residenceFollows', LATER), sameValue)
    .state;
}

describe('a correction', () => {
  it('makes void what was said for the other case, and the records fill it anew', () => {
    const { values } = corrected(RECORDS_OF_LAN);
    expect(values['child.permanentResidence']).toMatchObject({
      value: HOME,
      provenance: { source: 'derived' },
    });
    expect(values['head.fullName']).toMatchObject({
      value: 'Trần Văn Bình',
      provenance: { source: 'population' },
    });
    expect(values['child.fullName']?.value).toBe('Trần Gia Bảo');
  });

  it('has it asked again where no record knows', () => {
    const state = corrected({ ...RECORDS_OF_LAN, population: 'unavailable', residence: 'unavailable' });
    const missing = missingFields(form, state).map(({ id }) => id);
    expect(missing).toEqual(expect.arrayContaining(['head.fullName', 'head.personalId']));
  });

  it('keeps what was said together with it', () => {
    const state = entered(stateOf(ACCOUNT_OF_LAN, {}), BEFORE);
    const [one] = Object.values(state.values);
    expect(
      reopenDependents(form, state, 'child.residenceFollows', one?.provenance.readAt ?? '').values,
    ).toEqual(state.values);
  });

  it('of a field that nothing depends on changes nothing else', () => {
    const state = entered(stateOf(ACCOUNT_OF_LAN, {}), BEFORE);
    expect(reopenDependents(form, state, 'child.fullName', LATER)).toBe(state);
  });
});
