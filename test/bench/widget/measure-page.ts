import type { Browser } from 'playwright-core';
import type { ServedApp } from '../../support/serve-test-app.ts';
import type { BenchReport } from '../bench.ts';
import { KINDS } from './kind-of.ts';
import { watchPage } from './watch-page.ts';
import { kibibytes, weigh } from './weigh.ts';

/** The first load of our own page, to the greeting. */
export async function measurePage(browser: Browser, { url }: ServedApp): Promise<BenchReport> {
  const { closed } = await watchPage(browser, {
    url: `${url}/`,
    counts: (one) => new URL(one).origin === url,
    open: () => Promise.resolve(),
  });
  const weights = weigh(closed);
  return {
    tables: [
      {
        title: 'The first load of our page',
        how: 'As above, of `/` until its greeting stands there, in KB of 1,024 bytes.',
        columns: ['page', 'files', ...KINDS, 'all'],
        rows: [['/', closed.length, ...[...KINDS.map((kind) => weights[kind]), weights.all].map(kibibytes)]],
      },
    ],
    gates: [],
    skipped: [],
  };
}
