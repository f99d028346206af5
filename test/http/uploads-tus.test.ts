import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { eq } from 'drizzle-orm';
import { Upload, type UploadOptions } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachments } from '../../src/db/schema.ts';
import { sha256Hex } from '../../src/kernel/secrets.ts';
import type { Browser } from '../support/browser.ts';
import { composeTestApp, OUR_PAGE, postJson, type TestApp } from '../support/compose-test-app.ts';
import { openCuttingLine, type CuttingLine } from '../support/cutting-line.ts';
import { longPdf } from '../support/files.ts';
import { begin, offsetOf, TUS } from '../support/tus-calls.ts';

/** The client most sites use, as it is, over a line that breaks. */
const KIBIBYTE = 1024;
const file = longPdf(700 * KIBIBYTE);

let test: TestApp;
let browser: Browser;
let server: Server;
let line: CuttingLine;
let requirementId: string;
let procedureCode: string;
beforeAll(async () => {
  test = await composeTestApp();
  browser = await test.signedIn(test.person().personalId);
  const eform = test.context.knowledge.eforms.find(({ requirements }) => requirements.length > 0);
  procedureCode = eform?.code ?? '';
  requirementId = eform?.requirements[0]?.id ?? '';
  server = createAdaptorServer({ fetch: test.app.fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  line = await openCuttingLine();
  line.leadTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await line.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await test.stop();
});

async function openDossier(): Promise<string> {
  const opened = await browser.send('/v1/dossiers', postJson({ procedureCode }));
  return ((await opened.json()) as { id: string }).id;
}

const headers = () => ({ ...OUR_PAGE, cookie: `dan_loi_session=${browser.cookie('dan_loi_session')}` });

/** Runs until the end, or until `stopAfter` bytes were accepted. Resolves with where it went. */
function send(
  dossierId: string,
  options: Partial<UploadOptions> = {},
  stopAfter = Infinity,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: `${line.url}/v1/dossiers/${dossierId}/uploads`,
      headers: headers(),
      metadata: { filename: 'sổ hộ khẩu.pdf', filetype: 'application/pdf', requirementId },
      chunkSize: 128 * KIBIBYTE,
      retryDelays: [0, 10, 20, 40, 80, 160, 320],
      ...options,
      onError: reject,
      onSuccess: () => resolve(upload.url ?? ''),
      onChunkComplete: (_bytes, accepted) => {
        if (accepted >= stopAfter) void upload.abort().then(() => resolve(upload.url ?? ''));
      },
    });
    upload.start();
  });
}

const hashesOf = async (dossierId: string) =>
  (await test.context.db.drizzle.select().from(attachments).where(eq(attachments.dossierId, dossierId))).map(
    (row) => row.sha256,
  );

describe('tus-js-client', () => {
  it('sends a file in parts', async () => {
    const dossierId = await openDossier();
    await send(dossierId);
    expect(await hashesOf(dossierId)).toEqual([sha256Hex(file)]);
  });

  it('stopped in the middle goes on later at the address it was given', async () => {
    const dossierId = await openDossier();
    const address = new URL(await send(dossierId, {}, 256 * KIBIBYTE)).pathname;
    expect(await offsetOf(browser.send, address)).toBeGreaterThanOrEqual(256 * KIBIBYTE);
    expect(await hashesOf(dossierId)).toEqual([]);
    await send(dossierId, { uploadUrl: `${line.url}${address}` });
    expect(await hashesOf(dossierId)).toEqual([sha256Hex(file)]);
  });

  it('over a line that breaks five times delivers the same bytes, once', async () => {
    const dossierId = await openDossier();
    const before = line.cuts();
    line.cutAfter(100 * KIBIBYTE, 90 * KIBIBYTE, 30 * KIBIBYTE, 200 * KIBIBYTE, 1 * KIBIBYTE);
    await send(dossierId);
    expect(line.cuts() - before).toBe(5);
    expect(await hashesOf(dossierId)).toEqual([sha256Hex(file)]);
  });

  it('gives up what it began', async () => {
    const dossierId = await openDossier();
    const url = await send(dossierId, {}, 128 * KIBIBYTE);
    await Upload.terminate(url, { headers: headers() });
    expect((await browser.send(new URL(url).pathname, { method: 'HEAD', headers: TUS })).status).toBe(404);
  });

  it('sends it where a network lets no PATCH through', async () => {
    const dossierId = await openDossier();
    const methods = new Set<string>();
    await send(dossierId, {
      overridePatchMethod: true,
      onBeforeRequest: (request) => void methods.add(request.getMethod()),
    });
    expect([...methods]).toEqual(['POST']);
    expect(await hashesOf(dossierId)).toEqual([sha256Hex(file)]);
  });

  it('learns that a file is refused', async () => {
    const dossierId = await openDossier();
    await expect(send(dossierId, { metadata: { requirementId: 'nothing' } })).rejects.toThrow(/400/);
  });
});

describe('a part whose line is cut', () => {
  it('is kept as far as it came', async () => {
    const dossierId = await openDossier();
    const begun = await begin(browser.send, dossierId, { requirementId, bytes: file.length });
    const address = begun.headers.get('location') ?? '';
    await sendAndHangUp(address, file.subarray(0, 300 * KIBIBYTE), 200 * KIBIBYTE);
    await expect.poll(() => offsetOf(browser.send, address)).toBeGreaterThan(0);
    const offset = await offsetOf(browser.send, address);
    expect(offset).toBeLessThanOrEqual(200 * KIBIBYTE);
    await send(dossierId, { uploadUrl: `${line.url}${address}` });
    expect(await hashesOf(dossierId)).toEqual([sha256Hex(file)]);
  });

  /** Promises all the bytes and sends so many. */
  function sendAndHangUp(address: string, bytes: Buffer, sent: number): Promise<void> {
    const { port } = server.address() as AddressInfo;
    const head = [
      `PATCH ${address} HTTP/1.1`,
      'host: localhost:8787',
      'tus-resumable: 1.0.0',
      'content-type: application/offset+octet-stream',
      'upload-offset: 0',
      `content-length: ${bytes.length}`,
      ...Object.entries(headers()).map(([name, value]) => `${name}: ${value}`),
    ];
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`${head.join('\r\n')}\r\n\r\n`);
        socket.write(bytes.subarray(0, sent));
        socket.end();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
      socket.resume();
    });
  }
});
