import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachments, auditEvents, dossiers, uploadParts, uploads } from '../../src/db/schema.ts';
import { DossierView } from '../../src/http/dossier-wire.ts';
import type { Browser } from '../support/browser.ts';
import { composeTestApp, postJson, type TestApp } from '../support/compose-test-app.ts';
import { jpegFile, longPdf, pdfFile } from '../support/files.ts';
import { append, begin, head, metadata, offsetOf, TUS } from '../support/tus-calls.ts';

const MEBIBYTE = 1024 * 1024;
const HOUR_MS = 3_600_000;

let test: TestApp;
let browser: Browser;
let requirementId: string;
let procedureCode: string;
beforeAll(async () => {
  test = await composeTestApp();
  browser = await test.signedIn(test.person().personalId);
  const eform = test.context.knowledge.eforms.find(({ requirements }) => requirements.length > 1);
  if (!eform) throw new Error('no form takes two papers');
  procedureCode = eform.code;
  requirementId = eform.requirements[0]?.id ?? '';
});
afterAll(() => test.stop());

async function openDossier(): Promise<string> {
  const opened = await browser.send('/v1/dossiers', postJson({ procedureCode }));
  return DossierView.parse(await opened.json()).id;
}

async function begun(dossierId: string, bytes: Buffer, sha256?: string): Promise<string> {
  const answer = await begin(browser.send, dossierId, {
    requirementId,
    bytes: bytes.length,
    ...(sha256 ? { sha256 } : {}),
  });
  expect(answer.status).toBe(201);
  return answer.headers.get('location') ?? '';
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const rowsOf = (dossierId: string) =>
  test.context.db.drizzle.select().from(attachments).where(eq(attachments.dossierId, dossierId));
const partsOf = (address: string) =>
  test.context.db.drizzle
    .select()
    .from(uploadParts)
    .where(eq(uploadParts.uploadId, address.split('/').at(-1) ?? ''));
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe('a file that comes in parts', () => {
  it('is attached with its last byte, is what was sent, and says so again to whoever missed the answer', async () => {
    const dossierId = await openDossier();
    const file = longPdf(3_000);
    const address = await begun(dossierId, file);
    const first = await append(browser.send, address, { offset: 0, bytes: file.subarray(0, 1_000) });
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '1000']);
    expect(first.headers.get('attachment-id')).toBeNull();
    expect(await rowsOf(dossierId)).toEqual([]);
    await append(browser.send, address, { offset: 1_000, bytes: file.subarray(1_000, 2_500) });
    const last = await append(browser.send, address, { offset: 2_500, bytes: file.subarray(2_500) });
    expect(last.status).toBe(204);
    expect(last.headers.get('attachment-hash')).toBe(sha256(file));

    const asked = await head(browser.send, address);
    expect([asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).toEqual([
      '3000',
      '3000',
    ]);
    expect(asked.headers.get('attachment-id')).toBe(last.headers.get('attachment-id'));
    const again = await append(browser.send, address, { offset: 3_000, bytes: Buffer.alloc(0) });
    expect(again.headers.get('attachment-id')).toBe(last.headers.get('attachment-id'));

    const rows = await rowsOf(dossierId);
    expect(rows.map(({ id, bytes }) => [id, bytes])).toEqual([[last.headers.get('attachment-id'), 3_000]]);
    const sealer = await test.context.db.drizzle.transaction((tx) =>
      test.context.keyring.sealerOf(tx, dossierId, 'quoc-gia'),
    );
    expect(sealer.unsealBytes('file', rows[0]?.content ?? Buffer.alloc(0)).equals(file)).toBe(true);
    expect(sealer.unseal('file-name', rows[0]?.name ?? Buffer.alloc(0))).toBe('giấy tờ.pdf');
    expect(await partsOf(address)).toEqual([]);
  });

  it('is the same attachment as when it is sent whole', async () => {
    const dossierId = await openDossier();
    const file = longPdf(900);
    const form = new FormData();
    form.set('requirementId', requirementId);
    form.set('file', new File([new Uint8Array(file)], 'a.pdf'));
    const whole = await browser.send(`/v1/dossiers/${dossierId}/attachments`, { method: 'POST', body: form });
    const { id } = (await whole.json()) as { id: string };
    const address = await begun(dossierId, file);
    const last = await append(browser.send, address, { offset: 0, bytes: file });
    expect(last.headers.get('attachment-id')).toBe(id);
  });

  it('is stored sealed until it is whole', async () => {
    const dossierId = await openDossier();
    const file = longPdf(2_000);
    const address = await begun(dossierId, file);
    await append(browser.send, address, { offset: 0, bytes: file.subarray(0, 1_500) });
    const [part] = await partsOf(address);
    expect(part?.content.includes('quet')).toBe(false);
    const [row] = await test.context.db.drizzle
      .select()
      .from(uploads)
      .where(eq(uploads.dossierId, dossierId));
    expect(row?.name.includes('giấy')).toBe(false);
  });

  it('goes on where it stopped when the same file is picked again, and another file begins anew', async () => {
    const dossierId = await openDossier();
    const file = longPdf(2_000);
    const address = await begun(dossierId, file, sha256(file));
    await append(browser.send, address, { offset: 0, bytes: file.subarray(0, 700) });
    const again = await begin(browser.send, dossierId, {
      requirementId,
      bytes: file.length,
      sha256: sha256(file),
    });
    expect([again.headers.get('location'), again.headers.get('upload-offset')]).toEqual([address, '700']);
    expect(await begun(dossierId, file, sha256(Buffer.from('another')))).not.toBe(address);
    expect(await begun(dossierId, file)).not.toBe(address);
  });

  it('leaves the earlier file alone until it is whole and good', async () => {
    const dossierId = await openDossier();
    const good = longPdf(800);
    await append(browser.send, await begun(dossierId, good), { offset: 0, bytes: good });
    const locked = pdfFile('/Encrypt 5 0 R ');
    const address = await begun(dossierId, locked);
    await append(browser.send, address, { offset: 0, bytes: locked.subarray(0, 50) });
    const hashes = async () => (await rowsOf(dossierId)).map((row) => row.sha256);
    expect(await hashes()).toEqual([sha256(good)]);
    const refused = await append(browser.send, address, { offset: 50, bytes: locked.subarray(50) });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      code: 'attachment-rejected',
      fields: { file: 'locked' },
      detail: expect.stringContaining('bị khóa'),
    });
    expect(await hashes()).toEqual([sha256(good)]);
    expect((await head(browser.send, address)).status).toBe(404);
    expect(await partsOf(address)).toEqual([]);
    const better = jpegFile();
    await append(browser.send, await begun(dossierId, better), { offset: 0, bytes: better });
    expect(await hashes()).toEqual([sha256(better)]);
  });

  it('that is not the file it promised to be is refused', async () => {
    const dossierId = await openDossier();
    const file = longPdf(600);
    const address = await begun(dossierId, file, sha256(Buffer.from('another')));
    const refused = await append(browser.send, address, { offset: 0, bytes: file });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ fields: { file: 'broken' } });
    expect(await rowsOf(dossierId)).toEqual([]);
  });

  it('is told of by GET as data', async () => {
    const dossierId = await openDossier();
    const address = await begun(dossierId, longPdf(500));
    const told = await browser.send(address, { headers: TUS });
    expect(await told.json()).toMatchObject({ requirementId, offset: 0, length: 500, attachment: null });
    expect(told.headers.get('cache-control')).toBe('no-store');
  });

  it('is given up on request', async () => {
    const dossierId = await openDossier();
    const file = longPdf(500);
    const address = await begun(dossierId, file);
    await append(browser.send, address, { offset: 0, bytes: file.subarray(0, 100) });
    expect((await browser.send(address, { method: 'DELETE', headers: TUS })).status).toBe(204);
    expect((await head(browser.send, address)).status).toBe(404);
    expect(await partsOf(address)).toEqual([]);
    expect((await browser.send(address, { method: 'DELETE', headers: TUS })).status).toBe(404);
  });

  it('leaves no trace of its name or content in the audit trail, but that it was added', async () => {
    const dossierId = await openDossier();
    const file = longPdf(700);
    await append(browser.send, await begun(dossierId, file), { offset: 0, bytes: file });
    const events = await test.context.db.drizzle
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.object, dossierId));
    expect(events.map(({ action }) => action)).toContain('attachment-added');
    expect(JSON.stringify(events)).not.toContain('giấy tờ');
  });
});

describe('a part', () => {
  let dossierId: string;
  let address: string;
  const file = longPdf(4_000);
  beforeAll(async () => {
    dossierId = await openDossier();
    address = await begun(dossierId, file);
    await append(browser.send, address, { offset: 0, bytes: file.subarray(0, 1_000) });
  });

  it.each([0, 999, 1_001, 4_000])(
    'that begins at %i where 1000 bytes are here is a conflict',
    async (offset) => {
      const answer = await append(browser.send, address, { offset, bytes: file.subarray(0, 10) });
      expect(answer.status).toBe(409);
      expect(await codeOf(answer)).toBe('offset-conflict');
      expect(await offsetOf(browser.send, address)).toBe(1_000);
    },
  );

  it('that reaches beyond the end of the file is refused whole', async () => {
    const answer = await append(browser.send, address, { offset: 1_000, bytes: Buffer.alloc(3_001) });
    expect(answer.status).toBe(413);
    expect(await offsetOf(browser.send, address)).toBe(1_000);
  });

  it('of more than 1 MB is refused, told by its length or counted', async () => {
    const told = await append(browser.send, address, {
      offset: 1_000,
      bytes: Buffer.alloc(1),
      headers: { 'content-length': String(MEBIBYTE + 1) },
    });
    expect(told.status).toBe(413);
    const counted = await append(browser.send, address, { offset: 1_000, bytes: Buffer.alloc(MEBIBYTE + 1) });
    expect(counted.status).toBe(413);
  });

  it.each(['application/octet-stream', 'multipart/form-data; boundary=a', 'application/json', ''])(
    'of the type %j is refused',
    async (type) => {
      const answer = await append(browser.send, address, {
        offset: 1_000,
        bytes: file.subarray(1_000, 1_010),
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(415);
    },
  );

  it.each(['-1', '1e3', ' ', 'x', '99999999999999999999', '1000.5'])(
    'whose place is %j is refused',
    async (offset) => {
      const answer = await append(browser.send, address, {
        offset: 0,
        bytes: file.subarray(0, 10),
        headers: { 'upload-offset': offset },
      });
      expect(answer.status).toBe(400);
    },
  );

  it.each(['0.2.2', '2.0.0', ''])('of version %j is refused, and told which is spoken', async (version) => {
    const answer = await append(browser.send, address, {
      offset: 1_000,
      bytes: file.subarray(1_000, 1_010),
      headers: { 'tus-resumable': version },
    });
    expect(answer.status).toBe(412);
    expect(answer.headers.get('tus-version')).toBe('1.0.0');
  });

  it('that was changed on its way is not kept; one that matches its checksum is', async () => {
    const bytes = file.subarray(1_000, 1_200);
    const sum = createHash('sha1').update(bytes).digest('base64');
    const sent = (headers: Record<string, string>, sentBytes = bytes) =>
      append(browser.send, address, { offset: 1_000, bytes: sentBytes, headers });
    expect((await sent({ 'upload-checksum': `sha1 ${sum}` }, bytes.subarray(1))).status).toBe(460);
    expect((await sent({ 'upload-checksum': `md5 ${sum}` })).status).toBe(400);
    expect(await offsetOf(browser.send, address)).toBe(1_000);
    expect((await sent({ 'upload-checksum': `sha1 ${sum}` })).status).toBe(204);
    expect(await offsetOf(browser.send, address)).toBe(1_200);
  });

  it('sent twice at once is taken once', async () => {
    const at = await offsetOf(browser.send, address);
    const answers = await Promise.all(
      [0, 1, 2].map(() => append(browser.send, address, { offset: at, bytes: file.subarray(at, at + 500) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    expect(await offsetOf(browser.send, address)).toBe(at + 500);
  });

  it('that is the last, sent twice at once, makes one attachment', async () => {
    const own = await openDossier();
    const whole = await begun(own, file);
    const answers = await Promise.all(
      [0, 1].map(() => append(browser.send, whole, { offset: 0, bytes: file })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await rowsOf(own)).toHaveLength(1);
  });

  it('is refused once the dossier is filed, and so is a new file', async () => {
    const at = await offsetOf(browser.send, address);
    await test.context.db.drizzle
      .update(dossiers)
      .set({ stage: 'submitted' })
      .where(eq(dossiers.id, dossierId));
    const answer = await append(browser.send, address, { offset: at, bytes: file.subarray(at, at + 1) });
    expect([answer.status, await codeOf(answer)]).toEqual([409, 'already-submitted']);
    expect((await begin(browser.send, dossierId, { requirementId, bytes: 10 })).status).toBe(409);
  });
});

describe('a file that is begun', () => {
  it.each([
    ['without a length', { 'upload-metadata': metadata({ requirementId: 'x' }) }, 400],
    ['without a requirement', { 'upload-length': '10' }, 400],
    [
      'for nothing we ask',
      { 'upload-length': '10', 'upload-metadata': metadata({ requirementId: 'x' }) },
      400,
    ],
    [
      'of no number of bytes',
      { 'upload-length': 'ten', 'upload-metadata': metadata({ requirementId: 'x' }) },
      400,
    ],
    ['under a name that is no text', { 'upload-length': '10', 'upload-metadata': 'filename /w==' }, 400],
    [
      'with a hash that is none',
      { 'upload-length': '10', 'upload-metadata': metadata({ requirementId: 'x', sha256: 'abc' }) },
      400,
    ],
  ])('%s is refused', async (_what, headers, status) => {
    const answer = await browser.send(`/v1/dossiers/${await openDossier()}/uploads`, {
      method: 'POST',
      headers: { ...TUS, ...(headers as Record<string, string>) },
    });
    expect(answer.status).toBe(status);
  });

  it('is refused at once when it is empty or larger than the paper may be, with what to do', async () => {
    const dossierId = await openDossier();
    const empty = await begin(browser.send, dossierId, { requirementId, bytes: 0 });
    expect([empty.status, await empty.json()]).toEqual([
      422,
      expect.objectContaining({ detail: expect.stringContaining('trống') }),
    ]);
    const large = await begin(browser.send, dossierId, { requirementId, bytes: 10 * MEBIBYTE + 1 });
    expect([large.status, await large.json()]).toEqual([
      413,
      expect.objectContaining({ detail: expect.stringContaining('quá lớn') }),
    ]);
  });

  it('as the fourth of a dossier takes the place of the one left alone for longest', async () => {
    const dossierId = await openDossier();
    const file = longPdf(1_000);
    const addresses = [];
    for (let count = 0; count < 3; count += 1) addresses.push(await begun(dossierId, file));
    await append(browser.send, addresses[0] ?? '', { offset: 0, bytes: file.subarray(0, 10) });
    addresses.push(await begun(dossierId, file));
    const statuses = [];
    for (const address of addresses) statuses.push((await head(browser.send, address)).status);
    expect(statuses).toEqual([200, 404, 200, 200]);
  });
});

describe('what nobody went on with', () => {
  const movedBy = (ms: number) => new Date(test.context.clock.now().getTime() + ms).toISOString();

  it('is kept for a day from its last part, then unknown and swept away', async () => {
    const dossierId = await openDossier();
    const file = longPdf(1_000);
    const address = await begun(dossierId, file);
    await moveClock(movedBy(23 * HOUR_MS));
    await append(browser.send, address, { offset: 0, bytes: file.subarray(0, 10) });
    await moveClock(movedBy(23 * HOUR_MS));
    expect(await offsetOf(browser.send, address)).toBe(10);
    await moveClock(movedBy(1.1 * HOUR_MS));
    expect((await head(browser.send, address)).status).toBe(404);
    expect((await append(browser.send, address, { offset: 10, bytes: file.subarray(10) })).status).toBe(404);
    expect(await begun(dossierId, file, sha256(file))).not.toBe(address);
    await expect.poll(() => partsOf(address), { timeout: 15_000 }).toEqual([]);
  });

  /** A session does not last so long. */
  async function moveClock(now: string): Promise<void> {
    await fetch(`${test.sandbox.controlUrl}/control/clock`, postJson({ now }));
    browser = await test.signedIn(test.person().personalId);
  }
});

describe('what is spoken here', () => {
  it('is told to whoever asks', async () => {
    const answer = await test.app.request('/v1/dossiers/dos_any/uploads', { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'tus-version': '1.0.0',
      'tus-extension': 'creation,expiration,checksum,termination',
      'tus-checksum-algorithm': 'sha1,sha256',
      'tus-max-size': String(10 * MEBIBYTE),
    });
  });
});

describe('somebody else', () => {
  it('finds the same 404 where an upload is another’s and where there is none', async () => {
    const dossierId = await openDossier();
    const file = longPdf(1_000);
    const address = await begun(dossierId, file);
    const stranger = await test.signedIn(test.person('nữ, chưa kết hôn').personalId);
    const unknown = address.replace(/upl_[\w-]+/, 'upl_AAAAAAAAAAAAAAAAAAAAAAAA');
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const answers = [];
      for (const where of [address, unknown]) {
        const headers = { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
        const body = method === 'PATCH' ? new Uint8Array(file) : undefined;
        const answer = await stranger.send(where, { method, headers, ...(body ? { body } : {}) });
        expect(answer.status).toBe(404);
        answers.push({ ...((await answer.json()) as object), requestId: '' });
      }
      expect(answers[0]).toEqual(answers[1]);
    }
    expect(await offsetOf(browser.send, address)).toBe(0);
  });

  it('of our own, another dossier, does not lead to it either', async () => {
    const address = await begun(await openDossier(), longPdf(500));
    const other = address.replace(/dos_[\w-]+/, await openDossier());
    expect((await head(browser.send, other)).status).toBe(404);
  });

  it('is an official, even one whose dossier it will be', async () => {
    const address = await begun(await openDossier(), longPdf(500));
    const official = await test.signedIn(test.person('công chức một cửa').personalId);
    expect((await head(official.send, address)).status).toBe(404);
  });
});
