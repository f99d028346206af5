import type { Browser } from 'playwright-core';
import type { ServedApp } from '../../support/serve-test-app.ts';
import type { BenchReport } from '../bench.ts';
import { firstLine } from './first-line.ts';
import { KINDS } from './kind-of.ts';
import { PEERS } from './peers.ts';
import { watchPage, type Watched } from './watch-page.ts';
import { watchPeer } from './watch-peer.ts';
import { kibibytes, weigh, type Taken } from './weigh.ts';

const LOADER = '/embed/v1.js';
const LOADER_AT_MOST_KB = 6;
const TOGETHER_AT_MOST_KB = 60;

const HOW =
  'Chromium, nothing kept, a phone’s window; every answer the page and its frames took in, except the host page’s own, ' +
  'each compressed by gzip -9 (woff2 and pictures as they are), in KB of 1,024 bytes. "closed": before the chat is ' +
  'opened; then by kind, closed and opened together. The others come from the npm registry in the version named, ' +
  'embedded as their documentation says; what their own back ends would send is not counted.';

/** Our widget beside those of others, measured by the same code in the same run. */
export async function measureWeights(browser: Browser, { url, sandbox }: ServedApp): Promise<BenchReport> {
  const ours = await watchPage(browser, {
    url: sandbox.provinceUrl,
    counts: (one) => new URL(one).origin === url,
    open: (page) => page.evaluate('window.DanLoi.open()'),
  });
  const skipped: BenchReport['skipped'] = [];
  const rows = [rowOf('Dẫn Lối', ours)];
  for (const peer of PEERS) {
    const name = `${peer.name}: ${peer.package} ${peer.version}`;
    const watched = await watchPeer(browser, peer).catch((error: unknown) => {
      skipped.push({ what: name, why: firstLine(error) });
    });
    if (!watched) continue;
    rows.push(rowOf(name, watched));
    for (const host of watched.shutOut)
      skipped.push({ what: `${name} from ${host}`, why: 'nothing leaves this machine' });
  }
  const columns = ['widget', 'files', 'closed', ...KINDS, 'all'];
  return {
    tables: [{ title: 'What a page loads for the chat', how: HOW, columns, rows }],
    gates: gatesFor(ours),
    skipped,
  };
}

function rowOf(name: string, { closed, opened }: Watched): (string | number)[] {
  const all = [...closed, ...opened];
  const weights = weigh(all);
  const cells = [weigh(closed).all, ...KINDS.map((kind) => weights[kind]), weights.all].map(kibibytes);
  return [name, all.length, ...cells];
}

function gatesFor({ closed, opened }: Watched): BenchReport['gates'] {
  const loader = closed.filter(({ url }) => new URL(url).pathname === LOADER);
  const all = [...closed, ...opened];
  return [
    gate('loader /embed/v1.js', loader, LOADER_AT_MOST_KB),
    gate('widget, opened, all of it', opened.length > 0 ? all : [], TOGETHER_AT_MOST_KB),
  ];
}

/** Nothing seen is nothing measured, not nothing weighed. */
function gate(name: string, taken: Taken[], atMost: number): BenchReport['gates'][number] {
  return { name, measured: taken.length === 0 ? null : kibibytes(weigh(taken).all), atMost, unit: 'KB gzip' };
}
