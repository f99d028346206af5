import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BackEnd } from '../../../src/connectors/filing.ts';
import type { FaultKind } from '../../../src/sandbox/fault.ts';
import type { Person } from '../../../src/sandbox/people/person.ts';
import { SANDBOX_CREDENTIALS } from '../../../src/sandbox/stand-ins/credentials.ts';
import { filingOf, knownPerson, openCountry, type Country } from '../country.ts';

const BACK_ENDS: BackEnd[] = ['linked-services', 'public-service-portal'];

let country: Country;
let applicant: Person;
let count = 0;
const newDossierId = () => `dos_test${(count += 1)}`;

beforeAll(async () => {
  country = await openCountry();
  applicant = knownPerson(country.sandbox, 'population');
});
afterEach(() => {
  for (const source of BACK_ENDS) country.sandbox.orderFault({ source, kind: 'none' });
});
afterAll(() => country.close());

describe.each(BACK_ENDS)('the back end %s', (backEnd) => {
  const breakIt = (kind: FaultKind, order: { operation?: string; count?: number; delayMs?: number } = {}) =>
    country.sandbox.orderFault({ source: backEnd, kind, ...order });
  const mend = () => country.sandbox.orderFault({ source: backEnd, kind: 'none' });

  it('takes a dossier as it was confirmed, and gives its national code', async () => {
    const filing = filingOf(newDossierId(), applicant);
    const delivery = await country.connect().deliver(backEnd, filing);
    const received = country.sandbox.findReceived(filing.dossierId);
    expect(delivery).toEqual({ kind: 'accepted', code: received?.code });
    expect(received).toMatchObject({
      procedureCode: '1.001193',
      personalId: applicant.personalId,
      backEnd,
      deliveries: 1,
      values: filing.values,
    });
    expect(received?.wire).toMatchObject({
      MaHoSo: filing.dossierId,
      NgayTiepNhan: '20261124100000',
      NguonDuLieu: { 'child.birthDate': { Nguon: 'health', MaBanGhi: 'a1b2' } },
    });
    expect(JSON.stringify(received?.wire)).not.toContain('session');
  });

  it('takes a dossier twice as one, under one code', async () => {
    const filing = filingOf(newDossierId(), applicant);
    const connectors = country.connect();
    const first = await connectors.deliver(backEnd, filing);
    expect(await connectors.deliver(backEnd, filing)).toEqual(first);
    expect(country.sandbox.findReceived(filing.dossierId)?.deliveries).toBe(2);
  });

  it('that takes a dossier and then cuts the line has it once, and says so when it is sent again', async () => {
    const filing = filingOf(newDossierId(), applicant);
    const connectors = country.connect();
    breakIt('commit-then-drop', { count: 1 });
    expect(await connectors.deliver(backEnd, filing)).toEqual({ kind: 'unavailable', reason: 'down' });
    const code = country.sandbox.findReceived(filing.dossierId)?.code;
    expect(code).toBeDefined();
    expect(await connectors.deliver(backEnd, filing)).toEqual({ kind: 'accepted', code });
    expect(country.sandbox.received().filter(({ dossierId }) => dossierId === filing.dossierId)).toHaveLength(
      1,
    );
    expect(country.sandbox.findReceived(filing.dossierId)?.deliveries).toBe(2);
  });

  it('that cuts the line after every one of many dossiers has each of them once', async () => {
    const filings = Array.from({ length: 60 }, () => filingOf(newDossierId(), applicant));
    const connectors = country.connect();
    const deliverAll = () => Promise.all(filings.map((filing) => connectors.deliver(backEnd, filing)));
    breakIt('commit-then-drop', { operation: 'submit', count: filings.length });
    for (const delivery of await deliverAll())
      expect(delivery).toEqual({ kind: 'unavailable', reason: 'down' });
    const codes = (await deliverAll()).map((delivery) => delivery.kind === 'accepted' && delivery.code);
    const received = filings.map(({ dossierId }) => country.sandbox.findReceived(dossierId));
    expect(codes).toEqual(received.map((dossier) => dossier?.code));
    expect(new Set(codes).size).toBe(filings.length);
  });

  it('that sends every delivery on twice has the dossier once', async () => {
    const filing = filingOf(newDossierId(), applicant);
    breakIt('duplicate');
    const delivery = await country.connect().deliver(backEnd, filing);
    const received = country.sandbox.findReceived(filing.dossierId);
    expect(delivery).toEqual({ kind: 'accepted', code: received?.code });
    expect(received?.deliveries).toBe(2);
  });

  it.each([
    ['down', 'down', false],
    ['garbage', 'garbage', false],
    ['http-500', 'http', false],
    ['slow', 'timeout', false],
    ['partial', 'garbage', true],
    ['wrong-person', 'wrong-person', true],
  ] as const)(
    'that is %s has acknowledged nothing; sent again, there is one dossier',
    async (kind, reason, took) => {
      const filing = filingOf(newDossierId(), applicant);
      const connectors = country.connect({ timeoutMs: 300 });
      breakIt(kind, { operation: 'submit', count: 1 });
      expect(await connectors.deliver(backEnd, filing)).toEqual({ kind: 'unavailable', reason });
      expect(country.sandbox.findReceived(filing.dossierId) !== undefined).toBe(took);
      expect(await connectors.deliver(backEnd, filing)).toMatchObject({ kind: 'accepted' });
      expect(
        country.sandbox.received().filter(({ dossierId }) => dossierId === filing.dossierId),
      ).toHaveLength(1);
    },
  );

  it('that answers too late has the dossier once all the same', async () => {
    const filing = filingOf(newDossierId(), applicant);
    const connectors = country.connect({ timeoutMs: 100 });
    breakIt('slow', { count: 1, delayMs: 600 });
    expect(await connectors.deliver(backEnd, filing)).toEqual({ kind: 'unavailable', reason: 'timeout' });
    await expect.poll(() => country.sandbox.findReceived(filing.dossierId)).toBeDefined();
    expect(await connectors.deliver(backEnd, filing)).toMatchObject({ kind: 'accepted' });
    expect(country.sandbox.findReceived(filing.dossierId)?.deliveries).toBe(2);
  });

  it('says for good that it cannot take data without meaning', async () => {
    const filing = { ...filingOf(newDossierId(), applicant), procedureCode: 'not a code' };
    expect(await country.connect().deliver(backEnd, filing)).toEqual({
      kind: 'rejected',
      reason: 'DU_LIEU_KHONG_HOP_LE',
    });
  });

  it('takes files whole, and asks again for one that was harmed on the way', async () => {
    const bytes = new TextEncoder().encode('giấy ủy quyền');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = {
      requirementId: 'authorisation',
      name: 'giấy.pdf',
      mediaType: 'application/pdf',
      sha256,
      bytes,
    };
    const filing = { ...filingOf(newDossierId(), applicant), attachments: [file] };
    const harmed = { ...filing, attachments: [{ ...file, bytes: bytes.slice(1) }] };
    const connectors = country.connect();
    expect(await connectors.deliver(backEnd, harmed)).toEqual({ kind: 'unavailable', reason: 'http' });
    expect(await connectors.deliver(backEnd, filing)).toMatchObject({ kind: 'accepted' });
    expect(country.sandbox.findReceived(filing.dossierId)?.wire).toMatchObject({
      TaiLieuNop: [{ TenTepDinhKem: 'giấy.pdf', MaThanhPhanHoSo: 'authorisation', Sha256: sha256 }],
    });
  });

  it('is logged in to again when the session has run out', async () => {
    const connectors = country.connect();
    await connectors.deliver(backEnd, filingOf(newDossierId(), applicant));
    country.clock.moveTo(new Date(country.clock.now().getTime() + 3_600_000).toISOString());
    const deliveries = [1, 2, 3].map(() => connectors.deliver(backEnd, filingOf(newDossierId(), applicant)));
    for (const delivery of await Promise.all(deliveries)) expect(delivery.kind).toBe('accepted');
    country.clock.moveTo('2026-11-24T03:00:00.000Z');
  });

  it('lets nobody in with a wrong password', async () => {
    const { portal } = SANDBOX_CREDENTIALS;
    const account = { ...portal[backEnd], password: 'wrong' };
    const credentials = { ...SANDBOX_CREDENTIALS, portal: { ...portal, [backEnd]: account } };
    const filing = filingOf(newDossierId(), applicant);
    expect(await country.connect({ credentials }).deliver(backEnd, filing)).toEqual({
      kind: 'unavailable',
      reason: 'http',
    });
    expect(country.sandbox.findReceived(filing.dossierId)).toBeUndefined();
  });

  describe('asked where a dossier stands', () => {
    const filed = async () => {
      const filing = filingOf(newDossierId(), applicant);
      const delivery = await country.connect().deliver(backEnd, filing);
      return { id: filing.dossierId, code: delivery.kind === 'accepted' ? delivery.code : '' };
    };
    const follow = (id: string) => country.connect({ timeoutMs: 300 }).follow(backEnd, id);

    it('tells every step with its time, and what must be supplemented', async () => {
      const { id, code } = await filed();
      await country.sandbox.moveStatus(code, { status: 2 });
      const asked = { fields: ['child.fullName'], requirements: ['authorisation'], note: 'Thiếu giấy' };
      await country.sandbox.moveStatus(code, { status: 5, ...asked });
      const at = '2026-11-24T03:00:00.000Z';
      expect(await follow(id)).toEqual({
        kind: 'found',
        code,
        status: 5,
        steps: [
          { status: 1, at },
          { status: 2, at },
          { status: 5, at, ...asked },
        ],
      });
    });

    it('knows nothing of a dossier that never arrived', async () => {
      expect(await follow('dos_never')).toEqual({ kind: 'absent' });
    });

    it.each([
      'slow',
      'down',
      'garbage',
      'partial',
      'stale',
      'wrong-person',
      'http-500',
      'commit-then-drop',
    ] as const)('tells no wrong status while it is %s', async (kind) => {
      const { id, code } = await filed();
      await country.sandbox.moveStatus(code, { status: 2 });
      breakIt(kind, { operation: 'status' });
      expect(await follow(id)).toMatchObject({ kind: 'unavailable' });
      mend();
      expect(await follow(id)).toMatchObject({ kind: 'found', status: 2 });
    });

    it('tells a status sent twice once', async () => {
      const { id } = await filed();
      breakIt('duplicate', { operation: 'status' });
      expect(await follow(id)).toMatchObject({ kind: 'found', status: 1, steps: [{ status: 1 }] });
    });
  });
});
