import { createServer, type Server } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeServerSettings, startServer, type ServerSettings } from './support/start-server.ts';
import { startOnce } from './support/start-once.ts';

let settings: ServerSettings;

beforeAll(async () => {
  settings = await freeServerSettings(await mkdtemp(join(tmpdir(), 'dan-loi-start-')));
});
afterAll(() => rm(settings.dataDir, { recursive: true, force: true }));

function envOf(overrides: Record<string, string> = {}): Record<string, string> {
  return {
    PORT: String(settings.port),
    SANDBOX_PORT: String(settings.sandboxPort),
    DATA_DIR: settings.dataDir,
    ...overrides,
  };
}

async function withTakenPort<Result>(port: number, work: () => Promise<Result>): Promise<Result> {
  const holder: Server = createServer();
  await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
  try {
    return await work();
  } finally {
    await new Promise((resolve) => holder.close(resolve));
  }
}

async function expectOneLine(env: Record<string, string>, line: RegExp): Promise<void> {
  const { code, printed } = await startOnce(env);
  expect(code).toBe(1);
  expect(printed.trim()).toMatch(line);
  expect(printed.trim().split('\n')).toHaveLength(1);
}

describe('a start that cannot succeed says so in one line', () => {
  it('when the port is taken', () =>
    withTakenPort(settings.port, () => expectOneLine(envOf(), new RegExp(`${settings.port}.*PORT`))));

  it('when a stand-in’s port is taken', () =>
    withTakenPort(settings.sandboxPort + 2, () =>
      expectOneLine(envOf(), new RegExp(`${settings.sandboxPort + 2}.*SANDBOX_PORT`)),
    ));

  it('when the data folder is a file', async () => {
    const file = join(settings.dataDir, 'not-a-folder');
    await writeFile(file, '');
    await expectOneLine(envOf({ DATA_DIR: file }), /DATA_DIR/);
  });

  it('when the disk cannot be written', () => expectOneLine(envOf({ DATA_DIR: '/sys/dan-loi' }), /DATA_DIR/));

  it('when the data folder stands where none can be made', () =>
    expectOneLine(envOf({ DATA_DIR: '/proc/dan-loi' }), /DATA_DIR/));

  it('when a setting is wrong', () => expectOneLine(envOf({ PORT: 'eighty' }), /PORT/));

  it('when a site of TENANTS_FILE cannot be used', async () => {
    const file = join(settings.dataDir, 'tenants.yaml');
    await writeFile(file, '- id: Sen Hồng');
    await expectOneLine(envOf({ TENANTS_FILE: file }), /TENANTS_FILE .*tenants\.yaml: 0\.id: must be a slug/);
  });

  it('when production lacks what it needs', () =>
    expectOneLine(envOf({ NODE_ENV: 'production' }), /SANDBOX.*MASTER_KEY.*DATABASE_URL/));

  it('when another process uses the data folder, and the other goes on', async () => {
    const server = await startServer(settings);
    const other = await freeServerSettings(settings.dataDir);
    await expectOneLine(
      envOf({ PORT: String(other.port), SANDBOX_PORT: String(other.sandboxPort) }),
      /DATA_DIR/,
    );
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    await server.stop();
  });
});

describe('a start', () => {
  it('prints the address, whom to sign in as and a sentence to type, and keeps the data for the next one', async () => {
    const first = await startServer(settings);
    expect(first.banner).toContain(`http://localhost:${settings.port}`);
    expect(first.banner).toMatch(/\d{12}/);
    const started = (await (
      await fetch(`${first.url}/v1/conversations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    ).json()) as { id: string; token: string };
    await first.stop();
    const second = await startServer(settings);
    const kept = await fetch(`${second.url}/v1/conversations/${started.id}`, {
      headers: { authorization: `Bearer ${started.token}` },
    });
    expect(kept.status).toBe(200);
    await second.stop();
  });
});
