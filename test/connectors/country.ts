import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { connectSources } from '../../src/connectors/connect-sources.ts';
import type { Connectors, Lookup } from '../../src/connectors/connect.ts';
import type { SourceCredentials } from '../../src/connectors/credentials.ts';
import type { Filing } from '../../src/connectors/filing.ts';
import type { Registry } from '../../src/connectors/raw-record.ts';
import type { Log } from '../../src/kernel/context.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { openSandbox, type ControlledSandbox } from '../../src/sandbox/open-sandbox.ts';
import type { Person } from '../../src/sandbox/people/person.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/stand-ins/credentials.ts';
import { standInApps } from '../../src/sandbox/stand-ins/stand-in-apps.ts';
import { stillClock } from '../support/still-clock.ts';

type Urls = Parameters<typeof connectSources>[0]['urls'];

export interface Country {
  sandbox: ControlledSandbox;
  clock: ReturnType<typeof stillClock>;
  urls: Urls;
  /** new ones, with closed circuits */
  connect(options?: { timeoutMs?: number; credentials?: SourceCredentials; log?: Log }): Connectors;
  close(): Promise<void>;
}

/** The sandbox's people, served by all stand-ins over real HTTP on free loopback ports. */
export async function openCountry(): Promise<Country> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dan-loi-connectors-'));
  const clock = stillClock('2026-11-24T03:00:00.000Z');
  const sandbox = openSandbox({ dataDir, log: silentLog, clock });
  const served = await Promise.all(
    Object.entries(standInApps(sandbox)).map(async ([source, app]) => ({
      source,
      ...(await serve(getRequestListener(app.fetch))),
    })),
  );
  const urls = Object.fromEntries(served.map(({ source, url }) => [source, url])) as Urls;
  return {
    sandbox,
    clock,
    urls,
    connect: ({ timeoutMs = 2_000, credentials = SANDBOX_CREDENTIALS, log = silentLog } = {}) =>
      connectSources({ urls, credentials, log, timeoutMs }),
    close: async () => {
      await Promise.all(served.map(({ close }) => close()));
      await sandbox.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function serve(listener: RequestListener) {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Somebody whom the source knows. */
export function knownPerson(sandbox: ControlledSandbox, source: Registry): Person {
  const person = sandbox.people().find(({ knownTo }) => knownTo[source]);
  if (!person) throw new Error(`nobody is known to ${source}`);
  return person;
}

export function lookupOf(personalId: string): Lookup {
  return {
    personalId,
    purpose: { dossierId: 'dos_test', procedureCode: '1.001193', officerAccount: 'dan-loi' },
    requestId: 'req_test',
  };
}

export function filingOf(dossierId: string, applicant: Person): Filing {
  const { personalId, truth } = applicant;
  return {
    dossierId,
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    applicant: { personalId, fullName: truth.fullName, phone: '0912345678' },
    values: {
      'child.fullName': 'Nguyễn Hoà An',
      'child.birthDate': { value: '2026-11-12', precision: 'day' },
      'child.birthPlace': {
        code: '00004',
        catalogueOn: '2025-07-01',
        text: 'Phường Ba Đình, Thành phố Hà Nội',
      },
      copies: 2,
      isUrgent: false,
      languages: ['vi'],
    },
    provenance: { 'child.birthDate': { source: 'health', recordId: 'a1b2' }, copies: { source: 'citizen' } },
    agreements: [],
    attachments: [],
    reviewHash: 'f'.repeat(64),
    submittedAt: '2026-11-24T03:00:00.000Z',
  };
}
