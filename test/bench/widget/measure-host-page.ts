import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../support/find-browser.ts';
import type { ServedApp } from '../../support/serve-test-app.ts';
import type { BenchReport } from '../bench.ts';
import { firstLine } from './first-line.ts';
import { median } from './median.ts';

const run = promisify(execFile);
const LIGHTHOUSE = 'lighthouse@12.8.2';
const INSTALL_MS = 240_000;
const RUN_MS = 120_000;
const RUNS = 3;
const LARGEST_REPORT_BYTES = 64 * 1024 * 1024;

const HOW =
  `${LIGHTHOUSE}, performance, its mobile defaults (simulated slow 4G, CPU four times slower), on the invented ` +
  `province’s front page of the sandbox, widget closed; without: the same page with the loader’s request blocked. ` +
  `Medians of ${RUNS} runs each, taken in turns.`;

interface Score {
  performance: number;
  tbtMs: number;
  lcpMs: number;
  cls: number;
  bytes: number;
}

/** What the widget does to the page of a province before anybody opens it. */
export async function measureHostPage({ sandbox }: ServedApp): Promise<BenchReport> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-loi-lighthouse-'));
  try {
    await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', LIGHTHOUSE], {
      timeout: INSTALL_MS,
    });
    return reportOf(await compare(folder, sandbox.provinceUrl));
  } catch (error) {
    return { tables: [], gates: [], skipped: [{ what: LIGHTHOUSE, why: firstLine(error) }] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(folder: string, url: string): Promise<{ without: Score[]; with: Score[] }> {
  const scores: { without: Score[]; with: Score[] } = { without: [], with: [] };
  for (let turn = 0; turn < RUNS; turn += 1) {
    scores.without.push(await lighthouse(folder, url, ['--blocked-url-patterns=*/embed/*']));
    scores.with.push(await lighthouse(folder, url, []));
  }
  return scores;
}

async function lighthouse(folder: string, url: string, more: string[]): Promise<Score> {
  const path = join(folder, 'report.json');
  const cli = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const flags = [
    '--quiet',
    '--only-categories=performance',
    '--output=json',
    `--output-path=${path}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic',
  ];
  await run(process.execPath, [cli, url, ...flags, ...more], {
    timeout: RUN_MS,
    maxBuffer: LARGEST_REPORT_BYTES,
    env: { ...process.env, CHROME_PATH: findBrowser() },
  });
  return scoreIn(JSON.parse(await readFile(path, 'utf8')) as LighthouseReport);
}

interface LighthouseReport {
  categories: { performance: { score: number } };
  audits: Record<string, { numericValue?: number } | undefined>;
}

function scoreIn({ categories, audits }: LighthouseReport): Score {
  const value = (name: string) => {
    const found = audits[name]?.numericValue;
    if (found === undefined) throw new Error(`Lighthouse did not measure ${name}`);
    return found;
  };
  return {
    performance: Math.round(categories.performance.score * 100),
    tbtMs: Math.round(value('total-blocking-time')),
    lcpMs: Math.round(value('largest-contentful-paint')),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    bytes: value('total-byte-weight'),
  };
}

function reportOf(scores: { without: Score[]; with: Score[] }): BenchReport {
  const row = (name: string, runs: Score[]) => {
    const of = (key: keyof Score) => median(runs.map((one) => one[key]));
    return [
      name,
      of('performance'),
      of('tbtMs'),
      of('lcpMs'),
      of('cls'),
      Math.round(of('bytes') / 102.4) / 10,
    ];
  };
  return {
    tables: [
      {
        title: 'The province’s page in Lighthouse',
        how: HOW,
        columns: ['page', 'performance', 'TBT ms', 'LCP ms', 'CLS', 'KB'],
        rows: [row('without the widget', scores.without), row('with it', scores.with)],
      },
    ],
    gates: [],
    skipped: [],
  };
}
