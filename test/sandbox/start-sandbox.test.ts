import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/kernel/log.ts';
import { SOURCE_IDS } from '../../src/records/source-id.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

function start(firstPort = 0) {
  return startSandbox({
    firstPort,
    dataDir,
    publicUrl: 'http://localhost:8787',
    clientSecret: 'a-secret-of-this-test-only',
    log: silentLog,
  });
}

describe('the sandbox as a whole', () => {
  it('gives every source a port of its own on loopback, and the sign-on its own name', async () => {
    const sandbox = await start();
    const urls = Object.values(sandbox.urls);
    expect(Object.keys(sandbox.urls).sort()).toEqual([...SOURCE_IDS].sort());
    expect(new Set([sandbox.controlUrl, ...urls]).size).toBe(SOURCE_IDS.length + 1);
    for (const url of urls) expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const discovery = await (await fetch(`${sandbox.issuer}/.well-known/openid-configuration`)).json();
    expect(discovery.issuer).toBe(sandbox.issuer);
    expect(discovery.authorization_endpoint.startsWith(sandbox.issuer)).toBe(true);
    await sandbox.stop();
    await expect(fetch(sandbox.controlUrl)).rejects.toThrow();
  });

  it('names people worth signing in as, and they are found by the control call', async () => {
    const sandbox = await start();
    const [mother] = sandbox.notablePeople();
    expect(mother?.about).toContain('con mới sinh');
    const found = await (await fetch(`${sandbox.controlUrl}/control/people?q=${mother?.personalId}`)).json();
    expect(found).toMatchObject([{ personalId: mother?.personalId, truth: { fullName: mother?.fullName } }]);
    await sandbox.stop();
  });

  it('lends its clock, which the control call moves', async () => {
    const sandbox = await start();
    const now = '2027-06-01T00:00:00.000Z';
    await fetch(`${sandbox.controlUrl}/control/clock`, { method: 'POST', body: JSON.stringify({ now }) });
    expect(sandbox.clock.now().getTime() - Date.parse(now)).toBeLessThan(5_000);
    await fetch(`${sandbox.controlUrl}/control/reset`, { method: 'POST' });
    expect(Math.abs(sandbox.clock.now().getTime() - Date.now())).toBeLessThan(5_000);
    await sandbox.stop();
  });

  it('says in one line which port is taken and which setting helps, and lets go of the others', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as AddressInfo;
    const attempt = start(port - 1);
    await expect(attempt).rejects.toThrow(new RegExp(`^Port ${port} is taken: set SANDBOX_PORT [^\\n]*$`));
    await expect(fetch(`http://127.0.0.1:${port - 1}/`)).rejects.toThrow();
    await new Promise((resolve) => blocker.close(resolve));
  });
});
