import { describe, expect, it } from 'vitest';
import { isKept } from './bench.ts';
import { printReport } from './print-report.ts';
import { median } from './widget/median.ts';
import { kibibytes, weigh, weightOf, type Taken } from './widget/weigh.ts';

const gate = (measured: number | null) => ({ name: 'loader', measured, atMost: 6, unit: 'KB' });

describe('a promise', () => {
  it('is kept up to its limit, and not by rounding', () => {
    expect(isKept(gate(6))).toBe(true);
    expect(isKept(gate(6.1))).toBe(false);
    expect(kibibytes(6 * 1024)).toBe(6);
    expect(kibibytes(6 * 1024 + 1)).toBe(6.1);
  });

  it('that nobody measured is not kept, and says so', () => {
    expect(isKept(gate(null))).toBe(false);
    const report = { tables: [], gates: [gate(null)], skipped: [{ what: 'a peer', why: 'no network' }] };
    expect(printReport('widget', report)).toContain('- MISSED: loader: not measured, at most 6 KB');
    expect(printReport('widget', report)).toContain('- skipped: a peer (no network)');
  });
});

describe('what weighs', () => {
  const js: Taken = { url: 'http://here/a.js', kind: 'js', body: Buffer.alloc(10_000, 'a') };
  const font: Taken = { url: 'http://here/a.woff2?1', kind: 'fonts', body: Buffer.alloc(10_000, 'a') };

  it('is compressed once: text by gzip, a font as it is', () => {
    expect(weightOf(js)).toBeLessThan(100);
    expect(weightOf(font)).toBe(10_000);
  });

  it('is summed by kind, what was loaded twice counted twice', () => {
    const weights = weigh([js, js, font]);
    expect(weights).toMatchObject({ js: 2 * weightOf(js), fonts: 10_000, css: 0 });
    expect(weights.all).toBe(weights.js + weights.fonts);
  });
});

describe('the median', () => {
  it('is the middle one, whatever their order', () => {
    expect(median([9, 1, 100])).toBe(9);
    expect(median([4, 1, 2, 100])).toBe(3);
  });
});
