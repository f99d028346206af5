import { describe, expect, it } from 'vitest';
import { retryAfterIn } from '../../../src/web/page/api/call.ts';

describe('when the server asks not to come back sooner', () => {
  it('seconds and instants are understood, and what is past or no time at all asks nothing', () => {
    const nowMs = Date.parse('2026-11-24T07:00:00Z');
    expect(retryAfterIn('3', nowMs)).toBe(3_000);
    expect(retryAfterIn('Tue, 24 Nov 2026 07:00:10 GMT', nowMs)).toBe(10_000);
    expect(retryAfterIn('Tue, 24 Nov 2026 06:00:00 GMT', nowMs)).toBe(0);
    expect(retryAfterIn('soon', nowMs)).toBe(0);
    expect(retryAfterIn(null, nowMs)).toBe(0);
  });
});
