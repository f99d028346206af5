import { describe, expect, it } from 'vitest';
import { elapsed } from '../../../src/web/official/desk/elapsed.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');

describe('how long somebody waits', () => {
  it('is told in the largest whole unit', () => {
    const told = ['2026-11-24T09:48:10Z', '2026-11-24T06:30:00Z', '2026-11-22T09:00:00Z'].map((since) =>
      elapsed('vi', since, NOW),
    );
    expect(told).toEqual(['11 phút', '3 giờ', '2 ngày']);
    expect(elapsed('en', '2026-11-24T09:59:00Z', NOW)).toBe('1 min');
  });

  it('is less than a minute also for a clock that runs behind', () => {
    for (const since of ['2026-11-24T09:59:30Z', '2026-11-24T10:00:20Z'])
      expect(elapsed('vi', since, NOW)).toBe('chưa đến 1 phút');
  });
});
