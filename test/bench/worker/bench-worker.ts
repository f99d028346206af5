import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../support/postgres-server.ts';
import { freeServerSettings, startServer } from '../../support/start-server.ts';
import { startWorker } from '../../support/start-worker.ts';
import { startWorld } from '../../support/start-world.ts';
import type { BenchReport } from '../bench.ts';
import { measureBundle } from './measure-bundle.ts';
import { talkAt } from './talk-at.ts';

/** Cloudflare's limit without a subscription, compressed. */
const MOST_GZIP_KIB = 3 * 1024;
const COLD_STARTS = 5;
const CONVERSATIONS = 20;

/** The Worker's size, its cold start, and its turns beside those of a Node process on the same PostgreSQL. */
export async function benchWorker(): Promise<BenchReport> {
  const { plainKib, gzipKib } = await measureBundle();
  const server = process.env['TEST_DATABASE_URL'] ? undefined : await startPostgres();
  try {
    const cold: Cold[] = [];
    const turns = await withWorld(process.env['TEST_DATABASE_URL'] ?? server?.url ?? '', async (settings) => {
      for (let start = 0; start < COLD_STARTS; start += 1) cold.push(await startCold(settings));
      return compareTurns(settings);
    });
    return reportOf({ plainKib, gzipKib, cold, turns });
  } finally {
    await server?.stop();
  }
}

interface Cold {
  readyMs: number;
  turnMs: number;
}

interface Turns {
  worker: number[];
  node: number[];
}

async function withWorld<Result>(
  server: string,
  measure: (settings: Record<string, string>) => Promise<Result>,
): Promise<Result> {
  const { world, stop } = await startWorld(server);
  try {
    return await measure(world.settings);
  } finally {
    await stop();
  }
}

/** From the moment when workerd listens: the first call of its first isolate, then the first turn. */
async function startCold(settings: Record<string, string>): Promise<Cold> {
  const worker = await startWorker(settings);
  try {
    const startedAtMs = performance.now();
    await fetch(`${worker.url}/ready`);
    const readyMs = performance.now() - startedAtMs;
    const [turnMs = NaN] = await talkAt(worker.url);
    return { readyMs, turnMs };
  } finally {
    await worker.stop();
  }
}

/** By turns, so that whatever else the machine does meets both. */
async function compareTurns(settings: Record<string, string>): Promise<Turns> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-loi-bench-'));
  const worker = await startWorker(settings);
  const node = await startServer(await freeServerSettings(folder), settings);
  const turns: Turns = { worker: [], node: [] };
  try {
    await talkAt(worker.url);
    await talkAt(node.url);
    for (let count = 0; count < CONVERSATIONS; count += 1) {
      turns.worker.push(...(await talkAt(worker.url)));
      turns.node.push(...(await talkAt(node.url)));
    }
    return turns;
  } finally {
    await node.stop();
    await worker.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function reportOf(found: { plainKib: number; gzipKib: number; cold: Cold[]; turns: Turns }): BenchReport {
  const { plainKib, gzipKib, cold, turns } = found;
  const row = (name: string, tookMs: number[]) => [name, tookMs.length, ...[0.5, 0.95, 1].map(at(tookMs))];
  return {
    tables: [
      {
        title: 'Size of the Worker',
        how: '`wrangler deploy --dry-run`: code, knowledge, prompts and places; files of pages are not part of it.',
        columns: ['', 'KiB', 'KiB gzip'],
        rows: [['upload', plainKib, gzipKib]],
      },
      {
        title: 'Times of the Worker, in milliseconds',
        how: `\`wrangler dev\` and \`npm start\` on one machine and one PostgreSQL, the embedded guide; cold: the first call of a fresh workerd, which puts everything together, then its first turn; warm: ${CONVERSATIONS} conversations each, by turns.`,
        columns: ['', 'count', 'median', '95%', 'longest'],
        rows: [
          row(
            'cold, /ready',
            cold.map(({ readyMs }) => readyMs),
          ),
          row(
            'cold, first turn after it',
            cold.map(({ turnMs }) => turnMs),
          ),
          row('warm, a turn at the Worker', turns.worker),
          row('warm, the same turn at Node', turns.node),
        ],
      },
    ],
    gates: [{ name: 'the Worker, compressed', measured: gzipKib, atMost: MOST_GZIP_KIB, unit: 'KiB' }],
    skipped: [],
  };
}

function at(tookMs: number[]): (share: number) => number {
  const sorted = [...tookMs].sort((left, right) => left - right);
  return (share) => Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN);
}
