import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dan-loi-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts the product and waits until it ends by itself. */
function start(settings: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const env = { PATH: process.env['PATH'], DATA_DIR: folder, ...settings };
  const child = spawn(process.execPath, ['src/node.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, stderr })));
}

const PRODUCTION = {
  NODE_ENV: 'production',
  SANDBOX: 'off',
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  PUBLIC_URL: 'https://danloi.example',
  OIDC_ISSUER: 'https://sign-on.example',
  SOURCES_POPULATION: 'https://source.example',
  SOURCES_RESIDENCE: 'https://source.example',
  SOURCES_CIVIL_STATUS: 'https://source.example',
  SOURCES_HEALTH: 'https://source.example',
  SOURCES_SOCIAL_INSURANCE: 'https://source.example',
  SOURCES_LINKED_SERVICES: 'https://source.example',
  SOURCES_PUBLIC_SERVICE_PORTAL: 'https://source.example',
  SOURCES_CREDENTIALS_FILE: 'credentials.json',
};

describe('a start that cannot succeed says why in one line and ends', () => {
  it.each([
    ['a port that is none', { PORT: 'eighty' }, /PORT/],
    ['an address that is none', { PUBLIC_URL: 'danloi' }, /PUBLIC_URL/],
    ['the sandbox in production', { ...PRODUCTION, SANDBOX: 'on' }, /SANDBOX must be "off"/],
    ['no master key in production', { ...PRODUCTION, MASTER_KEY: '' }, /MASTER_KEY is needed/],
    ['no database in production', { ...PRODUCTION, DATABASE_URL: '' }, /DATABASE_URL is needed/],
    [
      'no https in production',
      { ...PRODUCTION, PUBLIC_URL: 'http://danloi.example' },
      /PUBLIC_URL must be an https/,
    ],
    ['no sandbox and no sources', { SANDBOX: 'off' }, /SOURCES_POPULATION is needed/],
    ['a database that does not answer', PRODUCTION, /DATABASE_URL does not answer/],
  ])('%s', async (_what, settings, line) => {
    const { code, stderr } = await start(settings);
    expect(code).toBe(1);
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('a data folder that another process holds', async () => {
    await writeFile(join(folder, 'lock.pid'), String(process.ppid));
    const { code, stderr } = await start({});
    expect(code).toBe(1);
    expect(stderr).toMatch(/in use by process/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('a data folder that cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, stderr } = await start({ DATA_DIR: join(folder, 'file', 'data') });
    expect(code).toBe(1);
    expect(stderr).toMatch(/DATA_DIR/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('a sandbox port that is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const port = (taken.address() as { port: number }).port;
    const { code, stderr } = await start({ SANDBOX_PORT: String(port) });
    taken.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`Port ${port} is taken`));
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
