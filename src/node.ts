import { existsSync, mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, resolve } from 'node:path';
import type { Composed } from './compose.ts';
import { lockDataFolder } from './db/lock-data-folder.ts';
import { readEnv, type Env } from './kernel/env.ts';

const OLDEST_NODE = 24;
/** Streams and slow turns get so long to end after a stop was asked for. */
const GRACE_MS = 3_000;

await start().catch((error: unknown) => {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exit(1);
});

async function start(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
    throw new Error(
      `Node ${OLDEST_NODE} is needed, this is ${process.versions.node}: start with "npm start".`,
    );
  const env = readEnv(process.env);
  if (usesDataFolder(env)) {
    makeFolder(resolve(env.DATA_DIR));
    process.on('exit', lockDataFolder(env.DATA_DIR));
  }
  const { compose } = await import('./compose.ts');
  const composed = await compose(env);
  const server = await listen(env, composed).catch(async (error: unknown) => {
    await composed.stop();
    throw error;
  });
  stopOnSignal(server, composed);
  process.stdout.write(`${bannerOf(env, composed)}\n`);
}

/** Many processes may share a PostgreSQL; PGlite and the sandbox's journal belong to one. */
function usesDataFolder(env: Env): boolean {
  return !env.DATABASE_URL || env.SANDBOX === 'on';
}

/** One at a time: Node's recursive way never ends where a folder can have no new ones, as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

async function listen(env: Env, { app }: Composed): Promise<Server> {
  const { createAdaptorServer } = await import('@hono/node-server');
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
  return server;
}

function stopOnSignal(server: Server, composed: Composed): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    server.closeIdleConnections();
    await closed;
    await composed.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  /** whoever started us through `.config/launch.mjs` is gone, even if it was killed */
  process.on('disconnect', () => void stop());
}

function bannerOf(env: Env, { context, sandbox }: Composed): string {
  const lines = [
    '',
    `Dẫn Lối đang chạy tại / is running at  ${context.publicUrl}`,
    'Hãy thử gõ / try typing:  "Vợ tôi mới sinh, tôi muốn làm giấy khai sinh cho con"',
  ];
  if (sandbox) {
    lines.push(`Hệ thống mô phỏng / the sandbox  ${sandbox.controlUrl}`);
    lines.push(`Trang tỉnh giả định có nhúng Dẫn Lối / an invented province's page  ${sandbox.provinceUrl}`);
    lines.push('Đăng nhập thử với / sign in as:');
    for (const { personalId, fullName, about } of sandbox.notablePeople())
      lines.push(`  ${personalId}  ${fullName} (${about})`);
  }
  lines.push(`Dữ liệu / data: ${env.DATABASE_URL ? 'PostgreSQL' : env.DATA_DIR}. Dừng / stop: Ctrl+C`, '');
  return lines.join('\n');
}

type Fault = NodeJS.ErrnoException & { port?: number };

/** The database's library wraps what the system said. */
function rootOf(error: unknown): Fault {
  const fault = error instanceof Error ? error : new Error(String(error));
  return fault.cause instanceof Error ? rootOf(fault.cause) : fault;
}

/** One line that says what to do; the stack of an unforeseen fault only where it was asked for. */
function lineOf(error: unknown): string {
  const fault = rootOf(error);
  switch (fault.code) {
    case 'EADDRINUSE':
      return `Port ${fault.port} is taken: set PORT to a free one.`;
    case 'EACCES':
    case 'EROFS':
    case 'EPERM':
    case 'ENOTDIR':
    case 'EEXIST':
      return `${fault.path ?? 'The data folder'} cannot be written: check its permissions or set DATA_DIR.`;
    case 'ENOENT':
      return `${fault.path} cannot be found or made: check DATA_DIR and SOURCES_CREDENTIALS_FILE.`;
    case 'ENOSPC':
      return 'The disk is full: make room or set DATA_DIR to another disk.';
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return 'HOST is not an address of this machine.';
    case 'ECONNREFUSED':
      return 'The database at DATABASE_URL does not answer.';
    default:
      return process.env['LOG_LEVEL'] === 'debug' ? String(fault.stack) : `Cannot start: ${fault.message}`;
  }
}
