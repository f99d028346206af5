import { spawn } from 'node:child_process';
import { startPostgres } from './postgres-server.ts';

/** The whole suite on a real PostgreSQL: the one in TEST_DATABASE_URL, else a throw-away server started here. */
const server = process.env['TEST_DATABASE_URL'] ? undefined : await startPostgres();
const url = process.env['TEST_DATABASE_URL'] ?? server?.url ?? '';
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  '.config/vitest.config.ts',
  ...process.argv.slice(2),
];
const tests = spawn(process.execPath, vitest, {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: url },
});
const code = await new Promise<number>((resolve) => tests.once('exit', (status) => resolve(status ?? 1)));
await server?.stop();
process.exit(code);
