import { describe, expect, it } from 'vitest';
import { RequestFailed } from '../../../src/web/page/api/request-failed.ts';
import { backOffMs } from '../../../src/web/page/chat/back-off.ts';

const cut = new RequestFailed();
const busy = new RequestFailed({ status: 503, code: 'unavailable', title: '', retryAfterMs: 7_000 });

describe('how long a message waits before it goes again', () => {
  it('is about a second at first, twice as long each time, and never longer than twenty', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 40].map((tries) => backOffMs(tries, cut, 1))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000, 20_000,
    ]);
  });

  it('is half by chance, so that many do not come back in one moment', () => {
    expect(backOffMs(3, cut, 0)).toBe(2_000);
    expect(backOffMs(3, cut, 0.5)).toBe(3_000);
    const drawn = new Set(Array.from({ length: 20 }, () => backOffMs(3, cut)));
    expect(drawn.size).toBeGreaterThan(10);
  });

  it('is never shorter than the server asks', () => {
    expect(backOffMs(1, busy, 0)).toBeGreaterThanOrEqual(7_000);
  });
});
