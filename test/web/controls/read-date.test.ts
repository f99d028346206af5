import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/web/page/controls/read-date.ts';

const typed = (day: string, month: string, year: string) => ({ day, month, year });

describe('a date typed in three boxes', () => {
  it('is as precise as what was filled in', () => {
    expect(readDate(typed('3', '9', '1990'))).toEqual({ value: '1990-09-03', precision: 'day' });
    expect(readDate(typed('', '09', '1990'))).toEqual({ value: '1990-09', precision: 'month' });
    expect(readDate(typed('', '', '1954'))).toEqual({ value: '1954', precision: 'year' });
  });

  it.each([
    ['31', '4', '2026'],
    ['29', '2', '2025'],
    ['0', '1', '2026'],
    ['1', '13', '2026'],
    ['1', '', '2026'],
    ['1', '1', '26'],
    ['1', '1', ''],
    ['mùng', '2', '2026'],
  ])('is not taken when there is no such day: %s/%s/%s', (day, month, year) => {
    expect(readDate(typed(day, month, year))).toBeNull();
  });

  it('knows leap years', () => {
    expect(readDate(typed('29', '2', '2024'))?.value).toBe('2024-02-29');
  });
});
