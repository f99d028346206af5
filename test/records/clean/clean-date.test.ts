import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateValue } from '../../../src/eforms/value.ts';
import { cleanDate } from '../../../src/records/clean/clean-date.ts';

describe('a date from a register', () => {
  it.each([
    ['19900228', '1990-02-28', 'day'],
    ['19600000', '1960', 'year'],
    ['19600500', '1960-05', 'month'],
    ['19600015', '1960', 'year'],
    ['20260101083000', '2026-01-01', 'day'],
    ['1958', '1958', 'year'],
    ['05/1958', '1958-05', 'month'],
    ['1958-05', '1958-05', 'month'],
    ['1990-02-28', '1990-02-28', 'day'],
    ['28/02/1990', '1990-02-28', 'day'],
    ['3/2/1990', '1990-02-03', 'day'],
    ['00/00/1950', '1950', 'year'],
    ['28.02.1990', '1990-02-28', 'day'],
    ['1990-02-28T00:00:00+07:00', '1990-02-28', 'day'],
    ['29/02/2024', '2024-02-29', 'day'],
  ])('%s', (raw, value, precision) =>
    expect(cleanDate(raw)).toEqual({ value: { value, precision }, verdicts: [] }),
  );

  it.each(['29/02/2023', '31/04/1990', '13/25/1990', '19901332', 'hôm qua', '12', '00010101'])(
    'that cannot be is dropped, and said to be: %s',
    (raw) => expect(cleanDate(raw)).toMatchObject({ verdicts: [{ mark: 'correct', ok: false }] }),
  );

  it('of birth does not lie in the future', () => {
    expect(cleanDate('20261125', '2026-11-24').value).toBeUndefined();
    expect(cleanDate('2026', '2026-11-24').value).toEqual({ value: '2026', precision: 'year' });
  });

  it('that was not known is simply not there', () => {
    for (const raw of ['', '  ', '00000000', '0', undefined])
      expect(cleanDate(raw)).toEqual({ verdicts: [] });
  });

  it('is always one that the eForm takes', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789/-.'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (raw) => {
        const { value } = cleanDate(raw);
        return value === undefined || DateValue.safeParse(value).success;
      }),
      { numRuns: 5000 },
    );
  });
});
