import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/kernel/log.ts';
import { openSandbox } from '../../src/sandbox/open-sandbox.ts';

const ACKNOWLEDGED_BEFORE_KILL = 300;
const RECEIVER = `
  const { openSandbox } = await import(process.argv[1]);
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const sandbox = openSandbox({ dataDir: process.argv[2], log });
  const wire = 'x'.repeat(2000);
  for (let number = 0; ; number += 1) {
    const arrival = { dossierId: 'dos_' + number, procedureCode: '1.001193', personalId: '001190000001', backEnd: 'linked-services', values: {}, wire };
    const sent = sandbox.receive(arrival).then(({ code }) => process.stdout.write(arrival.dossierId + ' ' + code + '\\n'));
    if (number % 7 === 0) await sent;
  }
`;
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** Runs a receiver until it has acknowledged enough, kills it without warning, returns what it acknowledged. */
async function receiveUntilKilled(): Promise<Map<string, string>> {
  const module = new URL('../../src/sandbox/open-sandbox.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', RECEIVER, module, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged = new Map<string, string>();
  for await (const line of createInterface(child.stdout)) {
    const [dossierId = '', code = ''] = line.split(' ');
    acknowledged.set(dossierId, code);
    if (acknowledged.size === ACKNOWLEDGED_BEFORE_KILL) child.kill('SIGKILL');
  }
  return acknowledged;
}

describe('a back end that is killed in the middle of its work', () => {
  it('has every dossier it acknowledged, under the code it told', async () => {
    const acknowledged = await receiveUntilKilled();
    expect(acknowledged.size).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE_KILL);
    const sandbox = openSandbox({ dataDir, log: silentLog });
    const kept = new Map(sandbox.received().map(({ dossierId, code }) => [dossierId, code]));
    for (const [dossierId, code] of acknowledged) expect(kept.get(dossierId)).toBe(code);
    const codes = [...kept.values()];
    expect(new Set(codes).size).toBe(codes.length);
    await sandbox.close();
  });
});
