import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/kernel/log.ts';
import { openSandbox } from '../../src/sandbox/open-sandbox.ts';
import type { Arrival } from '../../src/sandbox/sandbox.ts';

const NOW = '2026-11-24T03:00:00.000Z';
let dataDir: string;
let now: Date;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  now = new Date(NOW);
});
afterEach(() => rmSync(dataDir, { recursive: true }));

function open() {
  return openSandbox({ dataDir, log: silentLog, clock: { now: () => now } });
}

function arrival(dossierId: string): Arrival {
  return {
    dossierId,
    procedureCode: '1.001193',
    personalId: '001190000001',
    backEnd: 'public-service-portal',
    values: { 'child.fullName': 'Nguyễn Thị Lan' },
    wire: { MaHoSo: dossierId },
  };
}

describe('a back end of the sandbox', () => {
  it('takes a dossier once: a repeat gets the same national code and only counts', async () => {
    const sandbox = open();
    const first = await sandbox.receive(arrival('dos_1'));
    const again = await sandbox.receive(arrival('dos_1'));
    expect(first).toEqual({ code: 'H15.50.05.13-261124-0001', repeated: false });
    expect(again).toEqual({ code: first.code, repeated: true });
    expect(sandbox.received()).toMatchObject([
      { dossierId: 'dos_1', deliveries: 2, values: { 'child.fullName': 'Nguyễn Thị Lan' } },
    ]);
    await sandbox.close();
  });

  it('gives one code for the same dossier arriving a hundred times at once', async () => {
    const sandbox = open();
    const answers = await Promise.all(Array.from({ length: 100 }, () => sandbox.receive(arrival('dos_1'))));
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(sandbox.received()).toHaveLength(1);
    await sandbox.close();
  });

  it('still has dossiers, deliveries, statuses, faults and the clock when opened again without a proper close', async () => {
    const sandbox = open();
    const { code } = await sandbox.receive(arrival('dos_1'));
    await sandbox.receive(arrival('dos_1'));
    await sandbox.moveStatus(code, {
      status: 5,
      note: 'Bổ sung giấy tờ',
      fields: ['mother.phone'],
      requirements: [],
    });
    sandbox.orderFault({ source: 'health', kind: 'down', count: 3 });
    sandbox.takeFault('health', 'read');
    await sandbox.setClock(new Date('2027-01-02T00:00:00Z'));

    const again = open();
    expect(again.received()).toEqual(sandbox.received());
    expect(again.statusOf('dos_1')).toMatchObject({
      code,
      status: 5,
      steps: [{ status: 1 }, { status: 5, fields: ['mother.phone'] }],
    });
    expect(again.faults()).toMatchObject([{ source: 'health', count: 2 }]);
    expect(again.clock.now()).toEqual(new Date('2027-01-02T00:00:00Z'));
    expect((await again.receive(arrival('dos_2'))).code).toBe('H15.50.05.13-270102-0002');
    await again.close();
  });

  it('drops a line that a crash cut short and keeps what came before it', async () => {
    const sandbox = open();
    await sandbox.receive(arrival('dos_1'));
    await sandbox.close();
    appendFileSync(join(dataDir, 'sandbox.jsonl'), '{"kind":"received","dossier":{"dossierId":"dos_2"');
    const again = open();
    await again.receive(arrival('dos_3'));
    await again.close();
    expect(
      open()
        .received()
        .map(({ dossierId }) => dossierId),
    ).toEqual(['dos_1', 'dos_3']);
  });

  it('has the dossier on disk when it says that it was received', async () => {
    const sandbox = open();
    await sandbox.receive(arrival('dos_1'));
    expect(readFileSync(join(dataDir, 'sandbox.jsonl'), 'utf8')).toContain('"dossierId":"dos_1"');
    await sandbox.close();
  });

  it('keeps everybody who they are when opened again a month later', async () => {
    const sandbox = open();
    const somebody = sandbox.people()[10];
    await sandbox.close();
    now = new Date('2026-12-24T03:00:00Z');
    const again = open();
    expect(again.people()[10]).toEqual(somebody);
    await again.close();
  });

  it('begins anew on reset, with newborns of now and codes never given before', async () => {
    const sandbox = open();
    await sandbox.receive(arrival('dos_1'));
    sandbox.orderFault({ source: 'health', kind: 'down' });
    await sandbox.setClock(new Date('2030-01-01T00:00:00Z'));
    await sandbox.reset();
    expect(sandbox.received()).toEqual([]);
    expect(sandbox.faults()).toEqual([]);
    expect(sandbox.clock.now()).toEqual(now);
    expect((await sandbox.receive(arrival('dos_1'))).code).toBe('H15.50.05.13-261124-0002');
    await sandbox.close();
  });
});

describe('faults', () => {
  it('hit the calls they were ordered for, as often as they were ordered', () => {
    const sandbox = open();
    const somebody = '001190000001';
    sandbox.orderFault({ source: 'health', kind: 'down', personalId: somebody, operation: 'read', count: 1 });
    expect(sandbox.takeFault('population', 'read', somebody)).toBeUndefined();
    expect(sandbox.takeFault('health', 'read', '001190000002')).toBeUndefined();
    expect(sandbox.takeFault('health', 'read', somebody)?.kind).toBe('down');
    expect(sandbox.takeFault('health', 'read', somebody)).toBeUndefined();
  });

  it('last until they are cleared when no number was given', () => {
    const sandbox = open();
    sandbox.orderFault({ source: 'health', kind: 'http-500' });
    for (let call = 0; call < 5; call += 1)
      expect(sandbox.takeFault('health', 'read')?.kind).toBe('http-500');
    sandbox.orderFault({ source: 'health', kind: 'none' });
    expect(sandbox.takeFault('health', 'read')).toBeUndefined();
  });
});
