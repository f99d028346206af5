import { spawn } from 'node:child_process';
import { startPostgres } from './postgres-server.ts';

/** A Worker reaches no PGlite: its tests run here alone, with a world that is started for all of them. */
const WORKER = 'test/worker';

/**
 * The whole suite on a real PostgreSQL, or the named files: the one in TEST_DATABASE_URL, else a throw-away server
 * started here.
 */
const server = process.env['TEST_DATABASE_URL'] ? undefined : await startPostgres();
const url = process.env['TEST_DATABASE_URL'] ?? server?.url ?? '';
const named = process.argv.slice(2);
const ofWorker = named.filter((name) => name.startsWith(WORKER));
const others = named.filter((name) => !name.startsWith(WORKER));
let code = 0;
if (named.length === 0 || others.length > 0) code = await runVitest('vitest.config.ts', others);
if (code === 0 && (named.length === 0 || ofWorker.length > 0))
  code = await runVitest(
    'vitest.worker.config.ts',
    ofWorker.filter((name) => name !== WORKER),
  );
await server?.stop();
process.exit(code);

function runVitest(config: string, names: string[]): Promise<number> {
  const tests = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', `.config/${config}`, ...names],
    { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } },
  );
  return new Promise((resolve) => tests.once('exit', (status) => resolve(status ?? 1)));
}
