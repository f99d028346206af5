import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HelpedConversation } from '../../src/guide/official/read-helped.ts';
import type { FiledPage } from '../../src/officials/find-filed.ts';
import type { FiledDossier } from '../../src/officials/read-filed.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { OfficialAtDesk } from '../support/official.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const FACTS = {
  'child.fullName': 'Hoàng Bảo An',
  'child.healthFacility': 'Trạm y tế xã',
  'child.identityCard': false,
  'dossier.copies': 2,
  'dossier.delivery': 'portal',
};

let served: ServedApp;
let control: SandboxControl;
let next = 0;

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
});
afterAll(() => served.stop());

interface Filed {
  citizen: Citizen;
  dossierId: string;
  authorityId: string;
  official: OfficialAtDesk;
}

/** A birth filed by its mother, arrived at its back end, and somebody at the authority that decides it. */
async function filed(paper?: Buffer): Promise<Filed> {
  const mother = (await control.mothers())[(next += 1)];
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: '3.000722' });
  await citizen.signIn(mother?.personalId ?? '');
  await answerQuestions(citizen, FACTS);
  if (paper) await attach(citizen, paper);
  const authorityId = citizen.card('review').authority?.id ?? '';
  await citizen.confirm();
  const { dossierId } = citizen.card('receipt');
  await control.receivedSoon(dossierId);
  const official = await OfficialAtDesk.of(served, authorityId);
  await expect.poll(async () => (await read(official, dossierId)).status, { timeout: 8_000 }).toBe(1);
  return { citizen, dossierId, authorityId, official };
}

async function attach(citizen: Citizen, paper: Buffer): Promise<void> {
  const form = new FormData();
  form.set('requirementId', 'birth-notice');
  form.set('file', new File([new Uint8Array(paper)], 'giấy chứng sinh.pdf', { type: 'application/pdf' }));
  const path = `/v1/dossiers/${citizen.card('review').dossierId}/attachments`;
  const headers = { origin: served.url };
  const answer = await citizen.jar.fetch(`${served.url}${path}`, { method: 'POST', headers, body: form });
  expect(answer.status).toBe(201);
  await citizen.say('xem lại hồ sơ');
}

function read(official: OfficialAtDesk, dossierId: string): Promise<FiledDossier> {
  return official.get(`/dossiers/${dossierId}`);
}

describe('an official', () => {
  it('finds the dossiers of their authority by the applicant’s name without accents, and nobody else’s', async () => {
    const { dossierId, official } = await filed();
    const detail = await read(official, dossierId);
    const { dossiers } = await official.get<FiledPage>(
      '/dossiers?q=' + encodeURIComponent(plain(detail.applicantName)),
    );
    expect(dossiers.map(({ id }) => id)).toContain(dossierId);
    expect((await official.get<FiledPage>('/dossiers?q=khong-co-ai-ten-nay')).dossiers).toEqual([]);
    const elsewhere = await OfficialAtDesk.of(served, 'ubnd:00070');
    expect((await elsewhere.get<FiledPage>('/dossiers')).dossiers).toEqual([]);
    expect((await elsewhere.raw('GET', `/dossiers/${dossierId}`)).status).toBe(404);
    expect(
      (await elsewhere.raw('POST', `/dossiers/${dossierId}/decision`, { id: randomUUID(), kind: 'accept' }))
        .status,
    ).toBe(404);
  });

  it('reads each value with where it came from, and each paper with the rule that waived it', async () => {
    const { dossierId, official } = await filed();
    const detail = await read(official, dossierId);
    const fields = detail.sections.flatMap((section) => section.fields);
    expect(fields.find(({ id }) => id === 'child.fullName')).toMatchObject({
      value: 'Hoàng Bảo An',
      provenance: { source: 'applicant', selfDeclared: true },
    });
    expect(fields.find(({ id }) => id === 'child.birthDate')?.provenance.source).toBe('health');
    const waived = detail.requirements.filter(({ outcome }) => outcome !== 'attach' && outcome !== 'bring');
    expect(waived.length).toBeGreaterThan(0);
    for (const { rule, whyVi } of waived) {
      expect(rule?.instrument).toBeTruthy();
      expect(whyVi).not.toBe('');
    }
    expect(detail.applicant.personalId).toMatch(/^\d{3}•+\d{4}$/);
    expect(detail.allowed.map(({ status }) => status)).toEqual([2, 3, 7]);
  });

  it('saves what the applicant attached, and the file is the one they sent', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
    const { dossierId, official } = await filed(pdf);
    const [file] = (await read(official, dossierId)).attachments;
    expect(file).toMatchObject({
      requirementId: 'birth-notice',
      name: 'giấy chứng sinh.pdf',
      bytes: pdf.length,
    });
    const path = `/dossiers/${dossierId}/attachments/${file?.id}`;
    const answer = await official.raw('GET', path);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''gi%E1/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const elsewhere = await OfficialAtDesk.of(served, 'ubnd:00070');
    expect((await elsewhere.raw('GET', path)).status).toBe(404);
    expect((await official.raw('GET', `/dossiers/${dossierId}/attachments/att_none`)).status).toBe(404);
  });

  it('leaves a trace of every opening', async () => {
    const { dossierId, official } = await filed();
    const before = await readings(dossierId);
    await read(official, dossierId);
    expect(await readings(dossierId)).toBe(before + 1);
  });

  it('accepts a dossier, and the applicant is told', async () => {
    const { citizen, dossierId, official } = await filed();
    const id = randomUUID();
    const accepted = await official.decide(dossierId, { id, kind: 'accept' });
    expect(accepted.status).toBe(2);
    expect((await official.decide(dossierId, { id, kind: 'accept' })).steps).toHaveLength(2);
    expect((await citizen.say('hồ sơ của em tới đâu rồi')).text).toMatch(/đã tiếp nhận/i);
  });

  it('refuses with a reason, and the applicant reads it', async () => {
    const { citizen, dossierId, official } = await filed();
    const silent = await official.raw('POST', `/dossiers/${dossierId}/decision`, {
      id: randomUUID(),
      kind: 'refuse',
    });
    expect(silent.status).toBe(400);
    await official.decide(dossierId, { kind: 'refuse', reason: 'Không thuộc thẩm quyền của phường.' });
    expect((await citizen.say('hồ sơ của em tới đâu rồi')).text).toContain(
      'Không thuộc thẩm quyền của phường.',
    );
  });

  it('asks for a supplement, and the applicant’s status card names it', async () => {
    const { citizen, dossierId, official } = await filed();
    await official.decide(dossierId, { kind: 'accept' });
    await official.decide(dossierId, { kind: 'move', status: 4 });
    const asked = { note: 'Tên bé chưa rõ.', fields: ['child.fullName'], requirements: ['birth-notice'] };
    const unknown = { id: randomUUID(), kind: 'supplement', note: 'x', fields: ['nobody.knows'] };
    expect((await official.raw('POST', `/dossiers/${dossierId}/decision`, unknown)).status).toBe(400);
    await official.decide(dossierId, { kind: 'supplement', ...asked });
    expect((await citizen.say('hồ sơ của em tới đâu rồi')).text).toMatch(/Cần bổ sung: .*tên của bé/);
    expect(citizen.card('status').steps.at(-1)).toMatchObject({ status: 5, ...asked });
  });

  it('cannot skip steps, and hears when somebody else was faster', async () => {
    const { dossierId, official } = await filed();
    const illegal = await official.raw('POST', `/dossiers/${dossierId}/decision`, {
      id: randomUUID(),
      kind: 'move',
      status: 10,
    });
    expect(illegal.status).toBe(409);
    expect(((await illegal.json()) as { code: string }).code).toBe('illegal-move');
    const both = await Promise.all(
      ['accept', 'refuse'].map((kind) =>
        official.raw('POST', `/dossiers/${dossierId}/decision`, {
          id: randomUUID(),
          kind,
          reason: 'Thiếu thông tin.',
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is told plainly while the back end is down; the same decision later is carried out once', async () => {
    const { dossierId, official } = await filed();
    const decision = { id: randomUUID(), kind: 'accept' };
    for (const source of ['linked-services', 'public-service-portal'])
      await control.fault({ source, kind: 'down', operation: 'decide' });
    const down = await official.raw('POST', `/dossiers/${dossierId}/decision`, decision);
    expect(down.status).toBe(503);
    expect(((await down.json()) as { code: string }).code).toBe('back-end-unavailable');
    expect((await read(official, dossierId)).status).toBe(1);
    for (const source of ['linked-services', 'public-service-portal'])
      await control.fault({ source, kind: 'none' });
    expect((await official.decide(dossierId, decision)).steps.map(({ status }) => status)).toEqual([1, 2]);
  });

  it('gets an answer to any question, cited with its confidence', async () => {
    const official = await OfficialAtDesk.of(served, 'ubnd:00070');
    const answer = await official.post<{
      procedure: { code: string };
      facts: { topic: string; confidence: string }[];
      citations: unknown[];
    }>('/ask', { text: 'đăng ký kết hôn cần giấy tờ gì, lệ phí bao nhiêu' });
    expect(answer.procedure.code).toBe('1.000894');
    expect(answer.facts.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['papers', 'fee']));
    expect(answer.citations.length).toBeGreaterThan(0);
  });
});

describe('a conversation handed over', () => {
  it('is taken by one of two officials who try', async () => {
    const citizen = await Citizen.start(served.url);
    expect((await citizen.say('cho em gặp cán bộ')).outcome).toBe('handed-over');
    const two = await Promise.all(['ubnd:00070', 'ca:00070'].map((id) => OfficialAtDesk.of(served, id)));
    const [handover] = await queueOf(two[0], citizen);
    expect(handover).toMatchObject({
      status: 'waiting',
      mine: false,
      common: true,
      lastWords: 'cho em gặp cán bộ',
    });
    const tries = await Promise.all(two.map((one) => one.raw('POST', `/handovers/${handover?.id}/take`)));
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of tries) expect([200, 404, 409]).toContain(status);
    const loser = tries[0]?.status === 200 ? two[1] : two[0];
    expect((await loser?.raw('GET', `/conversations/${citizen.conversationId}`))?.status).toBe(404);
    expect(await queueOf(loser, citizen)).toEqual([]);
  });

  it('is answered under the official’s name, and given back to the guide with what was open', async () => {
    const { citizen, official } = await waiting();
    const [handover] = await queueOf(official, citizen);
    const path = `/conversations/${citizen.conversationId}`;
    expect((await official.raw('GET', path)).status).toBe(404);
    await official.post(`/handovers/${handover?.id}/take`);
    const seen = await official.get<HelpedConversation>(path);
    expect(seen.messages.map(({ text }) => text)).toContain('cho em gặp cán bộ');
    expect(seen.values.find(({ id }) => id === 'child.birthDate')?.provenance.source).toBe('health');

    const message = { id: randomUUID(), text: 'Chào chị, chị cần hỏi gì ạ?' };
    await official.post(`${path}/messages`, message);
    await official.post(`${path}/messages`, message);
    const told = await citizen.call('GET', `/v1/conversations/${citizen.conversationId}`);
    const answers = (told['messages'] as HelpedConversation['messages']).filter(
      ({ text }) => text === message.text,
    );
    expect(answers).toHaveLength(1);
    expect(answers[0]?.from?.name).toBeTruthy();

    expect(await citizen.say('em hỏi lệ phí')).toMatchObject({ outcome: 'handed-over', cards: [] });
    await official.post(`/handovers/${handover?.id}/close`);
    expect((await official.raw('GET', path)).status).toBe(404);
    expect((await citizen.resume()).cards.map(({ kind }) => kind)).toContain('question');
    expect((await citizen.say('lệ phí bao nhiêu ạ')).outcome).not.toBe('handed-over');
  });

  it('is looked at for news without a trail, and read with one', async () => {
    const { citizen, official } = await waiting();
    const [handover] = await queueOf(official, citizen);
    const path = `/conversations/${citizen.conversationId}`;
    expect((await official.raw('GET', `${path}/news`)).status).toBe(404);
    await official.post(`/handovers/${handover?.id}/take`);
    const before = await official.get<{ latest: string }>(`${path}/news`);
    await citizen.say('em hỏi lệ phí');
    const after = await official.get<{ latest: string }>(`${path}/news`);
    expect(after.latest).not.toBe(before.latest);
    expect(await readings(citizen.conversationId)).toBe(0);
    await official.get(path);
    expect(await readings(citizen.conversationId)).toBe(1);
  });

  it('lets the citizen go on with the guide while nobody has taken it', async () => {
    const { citizen } = await waiting();
    expect((await citizen.act({ type: 'answer', values: { 'child.fullName': 'Lê An Nhiên' } })).outcome).toBe(
      'asked',
    );
    const news = await citizen.call('GET', `/v1/conversations/${citizen.conversationId}/news`);
    expect(news).toMatchObject({ latest: citizen.last.id, handover: { status: 'waiting' }, assist: null });
  });
});

describe('a dossier begun at the desk', () => {
  it('is the citizen’s from their own sign-in on; only they consent and confirm, and it keeps who helped', async () => {
    const mother = (await control.mothers())[(next += 1)];
    const official = await OfficialAtDesk.of(served, 'ubnd:00070');
    const begun = await official.post<{ id: string; conversationId: string; url: string }>('/assists', {
      procedureCode: '3.000722',
    });
    await official.post(`/assists/${begun.id}/messages`, { id: randomUUID(), text: 'bé tên Hoàng Bảo An' });

    const citizen = new Citizen(served.url);
    const code = begun.url.split('#')[1];
    const opened = await citizen.call('POST', '/v1/assists/opening', { code });
    expect((opened['authority'] as { vi: string }).vi).toMatch(/^Ủy ban nhân dân Phường/);
    expect((await citizen.raw('POST', '/v1/assists/opening', { code })).status).toBe(404);
    citizen.conversationId = begun.conversationId;
    citizen.token = opened['token'] as string;
    await citizen.signIn(mother?.personalId ?? '');
    expect(citizen.has('consent')).toBe(true);

    const write = (body: Record<string, unknown>) =>
      official.raw('POST', `/assists/${begun.id}/messages`, { id: randomUUID(), ...body });
    const card = citizen.card('consent');
    const sources = card.items.map(({ source }) => source);
    expect((await write({ action: { type: 'grant', requestId: card.requestId, sources } })).status).toBe(400);
    expect(await (await write({ text: 'đồng ý' })).json()).toMatchObject({ outcome: 'refused' });
    expect(await citizen.call('GET', '/v1/consents')).toEqual([]);

    expect((await citizen.resume()).cards.map(({ kind }) => kind)).toEqual(['consent']);
    await citizen.grantAll();
    const answered = (await (
      await write({ action: { type: 'answer', values: { 'dossier.copies': 3 } } })
    ).json()) as { outcome: string };
    expect(answered.outcome).not.toBe('refused');
    await citizen.resume();
    await answerQuestions(citizen, { ...FACTS, 'dossier.copies': 3 });
    const { reviewHash, dossierId, authority } = citizen.card('review');
    expect((await write({ action: { type: 'confirm', reviewHash } })).status).toBe(400);
    expect(await (await write({ text: 'đúng rồi, nộp giúp em' })).json()).toMatchObject({
      outcome: 'refused',
    });
    expect(await control.received(dossierId)).toEqual([]);

    const told = await citizen.call('GET', `/v1/conversations/${citizen.conversationId}`);
    expect(told['messages']).toContainEqual(
      expect.objectContaining({
        text: 'bé tên Hoàng Bảo An',
        by: { kind: 'official', name: expect.any(String) },
      }),
    );
    await citizen.resume();
    await citizen.act({ type: 'confirm', reviewHash });
    const [received] = await control.receivedSoon(dossierId);
    expect(received?.values['dossier.copies']).toBe(3);
    const desk = await OfficialAtDesk.of(served, authority?.id ?? '');
    expect(await read(desk, dossierId)).toMatchObject({
      assistedBy: { authorityId: 'ubnd:00070' },
      flags: expect.arrayContaining(['assisted']),
    });
    expect(await enteredBy(dossierId)).toBeGreaterThan(1);
  });

  it('ends when the citizen says so', async () => {
    const official = await OfficialAtDesk.of(served, 'ubnd:00070');
    const begun = await official.post<{ id: string; conversationId: string; url: string }>('/assists', {});
    const citizen = new Citizen(served.url);
    const opened = await citizen.call('POST', '/v1/assists/opening', { code: begun.url.split('#')[1] });
    citizen.token = opened['token'] as string;
    await citizen.call('POST', `/v1/conversations/${begun.conversationId}/assist/end`);
    const late = await official.raw('POST', `/assists/${begun.id}/messages`, {
      id: randomUUID(),
      text: 'xin chào',
    });
    expect(late.status).toBe(409);
    expect(await official.get(`/assists/${begun.id}`)).toMatchObject({ status: 'ended', conversation: null });
  });

  it('does not become the official’s own', async () => {
    const [self] = (await (
      await fetch(`${served.controlUrl}/control/officials?authorityId=ca:00070`)
    ).json()) as { personalId: string }[];
    const official = await OfficialAtDesk.of(served, 'ca:00070');
    const begun = await official.post<{ id: string; conversationId: string; url: string }>('/assists', {});
    const browser = new Citizen(served.url);
    await browser.call('POST', '/v1/assists/opening', { code: begun.url.split('#')[1] });
    const query = new URLSearchParams({ returnTo: '/', conversation: begun.conversationId });
    await browser.signIn(self?.personalId ?? '', `${served.url}/v1/session/login?${query}`);
    expect(await official.get(`/assists/${begun.id}`)).toMatchObject({ adopted: false });
  });
});

interface Waiting {
  id: string;
  conversationId: string;
  status: string;
  mine: boolean;
}

/** A mother who asks for a person in the middle of a birth, and the official whose queue she waits in. */
async function waiting(): Promise<{ citizen: Citizen; official: OfficialAtDesk }> {
  const mother = (await control.mothers())[(next += 1)];
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: '3.000722' });
  await citizen.signIn(mother?.personalId ?? '');
  await citizen.grantAll();
  const reply = await citizen.say('cho em gặp cán bộ');
  expect(reply.outcome).toBe('handed-over');
  expect(citizen.card('handover').position).toBe(1);
  const authorityId = `ubnd:${mother?.truth.permanentResidence?.code}`;
  return { citizen, official: await OfficialAtDesk.of(served, authorityId) };
}

async function queueOf(
  official: OfficialAtDesk | undefined,
  { conversationId }: Citizen,
): Promise<Waiting[]> {
  const queue = await official?.get<{ handovers: Waiting[] }>('/handovers');
  return queue?.handovers.filter((one) => one.conversationId === conversationId) ?? [];
}

/** How often officials read a dossier or a conversation. */
async function readings(id: string): Promise<number> {
  return counted(
    sql`select count(*)::int as n from audit_events where action like '%-read-by-official' and object = ${id}`,
  );
}

/** How many different people's hands are in the entries of a dossier. */
async function enteredBy(dossierId: string): Promise<number> {
  return counted(
    sql`select count(distinct "by")::int as n from dossier_entries where dossier_id = ${dossierId}`,
  );
}

/** As the owner of the tables, whom no policy holds back. */
async function counted(query: ReturnType<typeof sql>): Promise<number> {
  const answer = (await served.context.db.drizzle.execute(query)) as unknown;
  const rows = (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as { n: number }[];
  return rows[0]?.n ?? 0;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}
