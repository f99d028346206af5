import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/kernel/log.ts';
import { SOURCE_IDS } from '../../../src/records/source-id.ts';
import { controlApp } from '../../../src/sandbox/control/control-app.ts';
import { openSandbox, type ControlledSandbox } from '../../../src/sandbox/open-sandbox.ts';

/** what some sources hold beside the person's own attributes */
const LISTS = ['deathNotices', 'parcels', 'businesses'];

const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
let sandbox: ControlledSandbox;
let server: Server;
let url: string;

beforeAll(async () => {
  sandbox = openSandbox({ dataDir, log: silentLog });
  server = createServer(getRequestListener(controlApp(sandbox).fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  server.close();
  await sandbox.close();
  rmSync(dataDir, { recursive: true });
});

async function get(path: string) {
  const response = await fetch(`${url}${path}`);
  return { status: response.status, body: await response.json() };
}

async function post(path: string, body: unknown) {
  const response = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

function received() {
  return sandbox.receive({
    dossierId: 'dos_1',
    procedureCode: '1.001193',
    personalId: '001190000001',
    backEnd: 'public-service-portal',
    values: { 'child.fullName': 'Nguyễn Thị Lan' },
    wire: {},
  });
}

type View = Record<string, unknown>;
interface Shown {
  truth: View;
  knownTo: Record<string, View>;
  unconnected?: string[];
}

describe('/control/people', () => {
  it('pages through everybody', async () => {
    const all = await get('/control/people');
    const page = await get('/control/people?limit=2&offset=3');
    expect(all.body.length).toBe(sandbox.people().length);
    expect(page.body).toEqual(all.body.slice(3, 5));
  });

  it('shows truth and, under the same keys, what each source makes of it', async () => {
    const { body } = await get('/control/people?limit=40');
    for (const { truth, knownTo } of body) {
      for (const [source, known] of Object.entries<Record<string, unknown>>(knownTo)) {
        expect(SOURCE_IDS).toContain(source);
        const keys = Object.keys(known).filter((key) => !LISTS.includes(key));
        for (const key of keys) expect(Object.keys(truth)).toContain(key);
      }
      expect(knownTo.population.birthDate.value.slice(0, 4)).toBe(truth.birthDate.value.slice(0, 4));
      expect(knownTo.population.homeTown.text).toMatch(/, (Tỉnh|Thành phố) /);
      expect(knownTo.population.homeTown.catalogueOn).toMatch(/^2025-0(6-30|7-01)$/);
    }
  });

  it('shows deaths, and to whom which notice, parcels and businesses are known', async () => {
    const { body } = await get('/control/people');
    const known = (source: string) =>
      body.flatMap((person: Shown) =>
        person.knownTo[source] ? [{ person, ...person.knownTo[source] }] : [],
      );
    const deceased = body.filter(({ truth }: Shown) => truth.deathRegistered === false);
    expect(deceased.length).toBeGreaterThan(20);
    for (const { truth } of deceased)
      expect(truth).toMatchObject({
        deathDate: { precision: 'day' },
        deathPlace: { code: expect.any(String) },
      });
    const [bereaved] = known('health').filter(({ deathNotices }: View) => deathNotices);
    expect(bereaved.deathNotices[0]).toMatchObject({
      signed: expect.any(Boolean),
      deceased: { personalId: expect.stringMatching(/^\d{12}$/), fullName: expect.any(String) },
      deathDate: { precision: 'day' },
    });
    const [owner] = known('land');
    expect(owner.parcels[0].owners).toContain(owner.person.personalId);
    expect(owner.parcels[0].address).toMatchObject({ text: expect.any(String) });
    expect(known('business-registration')[0].businesses[0].registeredOn).toMatchObject({ precision: 'day' });
    const unconnected = body.filter((person: Shown) => person.unconnected);
    expect(unconnected.length).toBeGreaterThan(100);
    for (const { knownTo } of unconnected) expect(knownTo.land).toBeUndefined();
  });

  it('finds people by a name without accents and by a part of the id', async () => {
    const byName = await get('/control/people?q=nguyen+thi');
    expect(byName.body.length).toBeGreaterThan(5);
    for (const { truth } of byName.body) expect(truth.fullName).toMatch(/^Nguyễn (.* )?Th[iịí]/);
    const somebody = sandbox.people()[5];
    const byId = await get(`/control/people?q=${somebody?.personalId}`);
    expect(byId.body.map(({ personalId }: { personalId: string }) => personalId)).toEqual([
      somebody?.personalId,
    ]);
  });

  it('says what is wrong with a limit that is no number', async () => {
    const { status, body } = await get('/control/people?limit=ten');
    expect(status).toBe(400);
    expect(body.error).toContain('limit');
  });
});

describe('the other control calls', () => {
  it('list the sources with their kinds', async () => {
    const { body } = await get('/control/sources');
    expect(body).toContainEqual({ source: 'vneid', kind: 'sign-on' });
    expect(body).toContainEqual({ source: 'population', kind: 'registry' });
    expect(body).toContainEqual({ source: 'linked-services', kind: 'back-end' });
    expect(body).toContainEqual({ source: 'land', kind: 'registry' });
    expect(body).toContainEqual({ source: 'business-registration', kind: 'registry' });
    expect(body).toHaveLength(SOURCE_IDS.length);
  });

  it('show what was received, all or one dossier', async () => {
    await received();
    const { body } = await get('/control/received?dossierId=dos_1');
    expect(body).toMatchObject([
      { dossierId: 'dos_1', deliveries: 1, values: { 'child.fullName': 'Nguyễn Thị Lan' } },
    ]);
    expect((await get('/control/received?dossierId=dos_2')).body).toEqual([]);
    expect((await get('/control/received')).body).toHaveLength(1);
  });

  it('set faults and refuse kinds and sources that do not exist', async () => {
    expect((await post('/control/faults', { source: 'health', kind: 'slow', delayMs: 5 })).status).toBe(200);
    expect(sandbox.takeFault('health', 'read')).toMatchObject({ kind: 'slow', delayMs: 5 });
    const wrong = await post('/control/faults', { source: 'moon', kind: 'down' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error).toContain('source');
    expect((await post('/control/faults', { source: 'health', kind: 'sleepy' })).status).toBe(400);
  });

  it('move the clock, which then runs on from there', async () => {
    const moved = await post('/control/clock', { now: '2027-02-06T08:00:00+07:00' });
    expect(moved.body.now).toMatch(/^2027-02-06T01:00:0/);
    const { body } = await get('/control/clock');
    expect(new Date(body.now).getTime()).toBeGreaterThanOrEqual(new Date(moved.body.now).getTime());
    expect((await post('/control/clock', { now: 'tomorrow' })).status).toBe(400);
  });

  it('move a dossier on and ask for supplements, by its national code', async () => {
    const { code } = await received();
    expect((await post('/control/status', { code, status: 2, note: 'Đã tiếp nhận' })).status).toBe(200);
    expect(
      (
        await post('/control/supplement', {
          code,
          fields: ['mother.phone'],
          requirements: [],
          note: 'Thiếu số',
        })
      ).status,
    ).toBe(200);
    expect(sandbox.statusOf('dos_1')).toMatchObject({
      status: 5,
      steps: [
        { status: 1 },
        { status: 2, note: 'Đã tiếp nhận' },
        { status: 5, fields: ['mother.phone'], note: 'Thiếu số' },
      ],
    });
    expect((await post('/control/status', { code: 'H01-260101-0001', status: 2 })).status).toBe(404);
    expect((await post('/control/status', { code, status: 11 })).status).toBe(400);
  });

  it('forget everything on reset', async () => {
    await received();
    await post('/control/faults', { source: 'health', kind: 'down' });
    await post('/control/clock', { now: '2030-01-01T00:00:00Z' });
    await post('/control/reset', {});
    expect((await get('/control/received')).body).toEqual([]);
    expect((await get('/control/faults')).body).toEqual([]);
    expect(new Date((await get('/control/clock')).body.now).getFullYear()).toBeLessThan(2030);
  });

  it('refuse a body that is not JSON and a call that does not exist', async () => {
    const response = await fetch(`${url}/control/clock`, { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
    expect((await get('/control/nothing')).status).toBe(404);
  });
});

describe('the page of people', () => {
  it('names people to sign in as, a mother of a newborn first, and survives a hostile query', async () => {
    const page = await (await fetch(`${url}/?q=%3Cscript%3E`)).text();
    expect(page).toContain('mẹ có con mới sinh');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});
