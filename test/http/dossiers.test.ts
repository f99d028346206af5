import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../src/db/schema.ts';
import { AttachmentAdded, DossierSummary, DossierView } from '../../src/http/dossier-wire.ts';
import { composeTestApp, postJson, type TestApp } from '../support/compose-test-app.ts';
import type { Browser } from '../support/browser.ts';

let test: TestApp;
let browser: Browser;
beforeAll(async () => {
  test = await composeTestApp();
  browser = await test.signedIn(test.person().personalId);
});
afterAll(() => test.stop());

async function openDossier() {
  const eform = test.context.knowledge.eforms.find(({ requirements }) => requirements.length > 0);
  const answer = await browser.send('/v1/dossiers', postJson({ procedureCode: eform?.code }));
  expect(answer.status).toBe(201);
  const dossier = DossierView.parse(await answer.json());
  if (!eform) throw new Error('no form takes a paper');
  return { dossier, eform };
}

function patch(id: string, body: unknown): Promise<Response> {
  return browser.send(`/v1/dossiers/${id}`, { ...postJson(body), method: 'PATCH' });
}

describe('a dossier', () => {
  it('is opened, listed, read and filled from the records, in the shape of the contract', async () => {
    const { dossier } = await openDossier();
    const listed = (await (await browser.send('/v1/dossiers')).json()) as unknown[];
    expect(listed.map((one) => DossierSummary.parse(one).id)).toContain(dossier.id);
    const filled = await browser.send(`/v1/dossiers/${dossier.id}/prefill`, { method: 'POST' });
    expect(filled.status).toBe(200);
    const after = DossierView.parse(await filled.json());
    expect(Object.keys(after.values).length).toBeGreaterThan(Object.keys(dossier.values).length);
    expect(DossierView.parse(await (await browser.send(`/v1/dossiers/${dossier.id}`)).json())).toEqual(after);
  });

  it('of a procedure that cannot be filed here is not found', async () => {
    const answer = await browser.send('/v1/dossiers', postJson({ procedureCode: '9.999999' }));
    expect(answer.status).toBe(404);
  });

  it('is not changed over somebody else’s change, nor by a wrong value', async () => {
    const { dossier, eform } = await openDossier();
    expect((await patch(dossier.id, { values: {}, version: dossier.version + 7 })).status).toBe(409);
    const date = eform.fields.find((field) => field.type === 'date')?.id ?? '';
    const wrong = await patch(dossier.id, {
      values: { [date]: { value: '2026-02-30', precision: 'day' } },
      version: dossier.version,
    });
    expect(wrong.status).toBe(400);
    const unknown = await patch(dossier.id, { values: { 'nobody.knows': 'x' }, version: dossier.version });
    expect(await unknown.json()).toMatchObject({
      code: 'invalid-input',
      fields: { 'nobody.knows': expect.any(String) },
    });
  });

  it('names a wrong value in the reader’s language', async () => {
    const { dossier } = await openDossier();
    const body = { values: { 'nobody.knows': 'x' }, version: dossier.version };
    const answer = await browser.send(`/v1/dossiers/${dossier.id}`, {
      ...postJson(body, { 'accept-language': 'en' }),
      method: 'PATCH',
    });
    expect(await answer.json()).toMatchObject({ fields: { 'nobody.knows': 'The form has no such field.' } });
  });

  it('gives back what was entered when the value is taken back', async () => {
    const { dossier } = await openDossier();
    const name = dossier.missing.find((id) => id.endsWith('.fullName')) ?? '';
    const entered = DossierView.parse(
      await (await patch(dossier.id, { values: { [name]: 'Lý Thu Hà' }, version: dossier.version })).json(),
    );
    expect(entered.values[name]?.value).toBe('Lý Thu Hà');
    const taken = DossierView.parse(
      await (await patch(dossier.id, { values: { [name]: null }, version: entered.version })).json(),
    );
    expect(taken.values[name]).toBeUndefined();
    expect(taken.missing).toContain(name);
  });

  it('names as missing only what can be entered', async () => {
    const opened = await browser.send('/v1/dossiers', postJson({ procedureCode: '1.010041' }));
    const { missing } = DossierView.parse(await opened.json());
    expect(missing).toContain('dossier.purpose');
    expect(missing).not.toContain('dossier.request');
  });

  it('that is not complete has no review and is not filed, and the answer names what is missing', async () => {
    const opened = await browser.send('/v1/dossiers', postJson({ procedureCode: '3.000722' }));
    const { id } = DossierView.parse(await opened.json());
    const answer = await browser.send(`/v1/dossiers/${id}/review`);
    expect(answer.status).toBe(409);
    const problem = (await answer.json()) as { code: string; fields: object };
    expect(problem.code).toBe('not-reviewable');
    expect(Object.values(problem.fields)).toContain('missing');
    expect(Object.values(problem.fields)).toContain('attach');
    const submitted = await browser.send(
      `/v1/dossiers/${id}/submission`,
      postJson({ reviewHash: 'a'.repeat(64) }, { 'idempotency-key': randomUUID() }),
    );
    expect(submitted.status).toBe(409);
    expect(await submitted.json()).toMatchObject({ code: 'not-reviewable', fields: problem.fields });
  });

  it('is not filed without a key, nor by a hash that is not its own', async () => {
    const { dossier } = await openDossier();
    const file = (headers: Record<string, string>) =>
      browser.send(`/v1/dossiers/${dossier.id}/submission`, postJson({ reviewHash: 'none' }, headers));
    expect((await file({})).status).toBe(400);
    expect((await file({ 'idempotency-key': randomUUID() })).status).toBe(409);
    expect((await browser.send(`/v1/dossiers/${dossier.id}/receipt`)).status).toBe(404);
  });
});

describe('news of a dossier', () => {
  /** Reads a stream until it has told so many events, then hangs up. */
  async function eventsOf(response: Response, count: number): Promise<{ id: string; event: string }[]> {
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    const pattern = /^event: (.+)\ndata: .+\nid: (.+)$/gm;
    let text = '';
    for (;;) {
      const told = [...text.matchAll(pattern)].map(([, event = '', id = '']) => ({ id, event }));
      if (told.length >= count) {
        await reader.cancel();
        return told;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended after ${told.length} events`);
      text += decoder.decode(value, { stream: true });
    }
  }

  it('comes as it happens, and after a cut goes on behind the last event that was seen', async () => {
    const { dossier } = await openDossier();
    const at = test.context.clock.now();
    const rows = test.context.db.drizzle.update(dossiers);
    await rows.set({ submittedAt: at }).where(eq(dossiers.id, dossier.id));
    const listen = (headers: Record<string, string> = {}) =>
      browser.send(`/v1/dossiers/${dossier.id}/events`, { headers });

    const open = eventsOf(await listen(), 2);
    await test.context.db.drizzle
      .update(dossiers)
      .set({ steps: [{ status: 2, at: at.toISOString() }] })
      .where(eq(dossiers.id, dossier.id));
    expect(await open).toEqual([
      { id: '1', event: 'submitted' },
      { id: '3', event: 'status' },
    ]);
    expect(await eventsOf(await listen({ 'last-event-id': '1' }), 1)).toEqual([{ id: '3', event: 'status' }]);
  });
});

describe('a receipt', () => {
  it('is a page for people and data for programs, at either address', async () => {
    const { dossier } = await openDossier();
    const go = async (path: string, accept: string) =>
      (await browser.send(path, { headers: { accept } })).headers.get('location');
    const page = `/receipts/${dossier.id}`;
    const data = `/v1/dossiers/${dossier.id}/receipt`;
    expect(await go(data, 'text/html,application/xhtml+xml')).toBe(page);
    expect(await go(page, 'application/json')).toBe(data);
    expect((await browser.send(page)).headers.get('content-type')).toMatch(/^text\/html/);
  });
});

describe('a paper', () => {
  const PDF = new Uint8Array(
    Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1'),
  );

  async function attach(id: string, requirementId: string, bytes: Uint8Array<ArrayBuffer>, name: string) {
    const form = new FormData();
    form.set('requirementId', requirementId);
    form.set('file', new File([bytes], name));
    return browser.send(`/v1/dossiers/${id}/attachments`, { method: 'POST', body: form });
  }

  it('is attached once, however often it is sent', async () => {
    const { dossier, eform } = await openDossier();
    const requirement = eform.requirements[0]?.id ?? '';
    const first = await attach(dossier.id, requirement, PDF, 'giấy chứng sinh.pdf');
    expect(first.status).toBe(201);
    const added = AttachmentAdded.parse(await first.json());
    expect(await (await attach(dossier.id, requirement, PDF, 'again.pdf')).json()).toEqual(added);
  });

  it('is refused where it is not what its name says, too large, or for nothing we ask', async () => {
    const { dossier, eform } = await openDossier();
    const requirement = eform.requirements[0]?.id ?? '';
    const script = new Uint8Array(Buffer.from('<script>alert(1)</script>'));
    expect((await attach(dossier.id, requirement, script, 'paper.pdf')).status).toBe(422);
    expect((await attach(dossier.id, 'nothing', PDF, 'paper.pdf')).status).toBe(400);
    const large = new Uint8Array(11 * 1024 * 1024 + 1);
    large.set(PDF);
    expect((await attach(dossier.id, requirement, large, 'paper.pdf')).status).toBe(413);
  });

  it.each([
    ['no form at all', 'x', 'multipart/form-data; boundary=none', 400],
    ['JSON', '{}', 'application/json', 415],
  ])('sent as %s is refused', async (_what, body, type, status) => {
    const { dossier } = await openDossier();
    const answer = await browser.send(`/v1/dossiers/${dossier.id}/attachments`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(status);
  });
});

describe('what is kept about a person', () => {
  it('is shown to them: consents, reads and a copy of it all', async () => {
    const { dossier } = await openDossier();
    await browser.send(`/v1/dossiers/${dossier.id}/prefill`, { method: 'POST' });
    const consents = (await (await browser.send('/v1/consents')).json()) as {
      id: string;
      dossierId: string;
    }[];
    const reads = (await (await browser.send('/v1/me/records')).json()) as { dossierId: string }[];
    expect(consents.some((one) => one.dossierId === dossier.id)).toBe(true);
    expect(reads.some((one) => one.dossierId === dossier.id)).toBe(true);
    const copy = await browser.send('/v1/me/export');
    expect(copy.headers.get('content-disposition')).toContain('attachment');
    const kept = (await copy.json()) as { dossiers: { id: string }[] };
    expect(kept.dossiers.map(({ id }) => id)).toContain(dossier.id);
  });

  it('is forgotten by an open dossier when the consent is taken back', async () => {
    const { dossier } = await openDossier();
    await browser.send(`/v1/dossiers/${dossier.id}/prefill`, { method: 'POST' });
    const consents = (await (await browser.send('/v1/consents')).json()) as {
      id: string;
      dossierId: string;
      source: string;
    }[];
    const consent = consents.find((one) => one.dossierId === dossier.id && one.source === 'population');
    expect((await browser.send(`/v1/consents/${consent?.id}`, { method: 'DELETE' })).status).toBe(204);
    const after = DossierView.parse(await (await browser.send(`/v1/dossiers/${dossier.id}`)).json());
    const sources = Object.values(after.values).map(({ provenance }) => provenance.source);
    expect(sources).not.toContain('population');
  });
});
