import { describe, expect, it } from 'vitest';
import { dueOn } from '../../src/eforms/due.ts';
import { ACCOUNT_OF_LAN, stateOf } from './clean-records.ts';
import { knowledge } from './converse.ts';
import { SEEN, smallForm } from './small-form.ts';

const text = { vi: 'hạn', en: 'due' };
const nothing = stateOf(ACCOUNT_OF_LAN, {});

function due(workingDays: number, vietnamTime: string, cutOffMinute?: number) {
  const form = smallForm({
    processing: [{ workingDays, text, ...(cutOffMinute ? { cutOffMinute } : {}), ...SEEN }],
  });
  return dueOn(form, nothing, new Date(`${vietnamTime}:00+07:00`), knowledge.holidays);
}

describe('the day on which a result is due', () => {
  it.each([
    ['three working days later', 3, '2026-11-16T09:00', undefined, '2026-11-19'],
    ['over a week-end', 3, '2026-11-19T09:00', undefined, '2026-11-25'],
    ['over 24 November, a day off since 2026', 1, '2026-11-23T09:00', undefined, '2026-11-25'],
    ['filed on 24 November itself, received the day after', 1, '2026-11-24T09:00', undefined, '2026-11-26'],
    ['the same day before three in the afternoon', 0, '2026-11-23T14:59', 900, '2026-11-23'],
    ['the next working day after three', 0, '2026-11-23T15:00', 900, '2026-11-25'],
    ['counted in Vietnam, whatever the hour in London', 0, '2026-11-20T00:30', 900, '2026-11-20'],
    ['filed on a Saturday, received on Monday', 1, '2026-11-21T10:00', undefined, '2026-11-25'],
    ['over Tết 2026', 3, '2026-02-13T09:00', undefined, '2026-02-25'],
    ['over Tết 2027', 1, '2027-02-04T09:00', undefined, '2027-02-12'],
    ['over the day off for Giỗ Tổ on a Sunday', 1, '2026-04-24T09:00', undefined, '2026-04-28'],
    ['on a made-up working Saturday', 1, '2026-08-21T09:00', undefined, '2026-08-22'],
  ])('is right %s', (_, days, filed, cutOff, expected) => {
    expect(due(days, filed, cutOff)).toBe(expected);
  });

  it('is not told while the rule that applies is not known', () => {
    const form = smallForm({
      processing: [
        { when: 'records.population.sex = "male"', workingDays: 5, text, ...SEEN },
        { workingDays: 1, text, ...SEEN },
      ],
    });
    expect(dueOn(form, nothing, new Date('2026-11-16T02:00:00Z'), knowledge.holidays)).toBeNull();
  });
});
