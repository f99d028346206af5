import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HelpedConversation } from '../../src/guide/official/read-helped.ts';
import type { FiledPage } from '../../src/officials/find-filed.ts';
import type { FiledDossier } from '../../src/officials/read-filed.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { OfficialAtDesk } from '../support/official.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const SITE = 'sen-hong';
const FACTS = {
  'child.fullName': 'Hoàng Bảo An',
  'child.healthFacility': 'Trạm y tế xã',
  'child.identityCard': false,
  'dossier.copies': 2,
  'dossier.delivery': 'portal',
};
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

let served: ServedApp;
let control: SandboxControl;
let mothers: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  mothers = await control.mothers();
});
afterAll(() => served.stop());

async function atProvince(mother: PersonView | undefined): Promise<Citizen> {
  const citizen = await Citizen.start(served.url, { tenant: SITE });
  await citizen.act({ type: 'choose-procedure', code: '3.000722' });
  await citizen.signIn(mother?.personalId ?? '');
  return citizen;
}

async function attach(citizen: Citizen): Promise<void> {
  const form = new FormData();
  form.set('requirementId', 'birth-notice');
  form.set('file', new File([new Uint8Array(PDF)], 'giấy chứng sinh.pdf', { type: 'application/pdf' }));
  const url = `${served.url}/v1/dossiers/${citizen.card('review').dossierId}/attachments`;
  const headers = { origin: served.url };
  const answer = await citizen.jar.fetch(url, { method: 'POST', headers, body: form });
  expect(answer.status).toBe(201);
  await citizen.say('xem lại hồ sơ');
}

/** By site, as the owner of the tables sees it, whom no policy holds back. */
async function sitesOf(object: string): Promise<string[]> {
  const answer = (await served.context.db.drizzle.execute(
    sql`select distinct tenant from audit_events where object = ${object}`,
  )) as unknown;
  const rows = (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as {
    tenant: string;
  }[];
  return rows.map(({ tenant }) => tenant);
}

it('a dossier filed through a province’s site is found, opened and decided, and the applicant reads it', async () => {
  const citizen = await atProvince(mothers[1]);
  await answerQuestions(citizen, FACTS);
  await attach(citizen);
  const official = await OfficialAtDesk.of(served, citizen.card('review').authority?.id ?? '');
  const draft = citizen.card('review').dossierId;
  expect((await official.raw('GET', `/dossiers/${draft}`)).status).toBe(404);
  await citizen.confirm();
  const { dossierId } = citizen.card('receipt');
  await control.receivedSoon(dossierId);
  const read = () => official.get<FiledDossier>(`/dossiers/${dossierId}`);
  await expect.poll(async () => (await read()).status, { timeout: 8_000 }).toBe(1);

  const { dossiers } = await official.get<FiledPage>('/dossiers');
  expect(dossiers.map(({ id }) => id)).toContain(dossierId);
  const [file] = (await read()).attachments;
  const saved = await official.raw('GET', `/dossiers/${dossierId}/attachments/${file?.id}`);
  expect(Buffer.from(await saved.arrayBuffer())).toEqual(PDF);
  const elsewhere = await OfficialAtDesk.of(served, 'ubnd:00070');
  expect((await elsewhere.raw('GET', `/dossiers/${dossierId}`)).status).toBe(404);

  const id = randomUUID();
  await official.decide(dossierId, { id, kind: 'accept' });
  expect((await official.decide(dossierId, { id, kind: 'accept' })).steps).toHaveLength(2);
  expect((await citizen.say('hồ sơ của em tới đâu rồi')).text).toMatch(/đã tiếp nhận/i);
  await official.decide(dossierId, { kind: 'move', status: 4 });
  const asked = { note: 'Tên bé chưa rõ.', fields: ['child.fullName'], requirements: [] };
  await official.decide(dossierId, { kind: 'supplement', ...asked });
  expect((await citizen.say('hồ sơ của em tới đâu rồi')).text).toMatch(/Cần bổ sung: .*tên của bé/);
  expect(await sitesOf(dossierId)).toEqual([SITE]);
});

it('who asks for a person at a province’s site is heard, answered under a name, and given back to the guide', async () => {
  const citizen = await atProvince(mothers[2]);
  await citizen.grantAll();
  expect((await citizen.say('cho em gặp cán bộ')).outcome).toBe('handed-over');
  const authorityId = `ubnd:${mothers[2]?.truth.permanentResidence?.code}`;
  const official = await OfficialAtDesk.of(served, authorityId);
  const queue = await official.get<{ handovers: { id: string; conversationId: string }[] }>('/handovers');
  const handover = queue.handovers.find(({ conversationId }) => conversationId === citizen.conversationId);
  const path = `/conversations/${citizen.conversationId}`;
  expect((await official.raw('GET', path)).status).toBe(404);
  await official.post(`/handovers/${handover?.id}/take`);

  const seen = await official.get<HelpedConversation>(path);
  expect(seen.messages.map(({ text }) => text)).toContain('cho em gặp cán bộ');
  expect(seen.values.find(({ id }) => id === 'child.birthDate')?.provenance.source).toBe('health');
  const message = { id: randomUUID(), text: 'Chào chị, chị cần hỏi gì ạ?' };
  await official.post(`${path}/messages`, message);
  const told = await citizen.call('GET', `/v1/conversations/${citizen.conversationId}`);
  const answer = (told['messages'] as HelpedConversation['messages']).find(
    ({ text }) => text === message.text,
  );
  expect(answer?.from?.name).toBeTruthy();

  await official.post(`/handovers/${handover?.id}/close`);
  expect((await official.raw('GET', path)).status).toBe(404);
  expect((await citizen.resume()).cards.map(({ kind }) => kind)).toContain('question');
  expect(await sitesOf(handover?.id ?? '')).toEqual([SITE]);
  expect(await sitesOf(citizen.conversationId)).toEqual([SITE]);
});

it('a citizen adopts what was begun at the desk, at the official’s own site, having talked at a province’s before', async () => {
  const citizen = await atProvince(mothers[3]);
  const official = await OfficialAtDesk.of(served, 'ubnd:00070');
  const begun = await official.post<{ id: string; conversationId: string; url: string }>('/assists', {
    procedureCode: '3.000722',
  });
  const opened = await citizen.call('POST', '/v1/assists/opening', { code: begun.url.split('#')[1] });
  citizen.conversationId = begun.conversationId;
  citizen.token = opened['token'] as string;
  await citizen.signIn(mothers[3]?.personalId ?? '');
  expect(citizen.has('consent')).toBe(true);
  expect(await official.get(`/assists/${begun.id}`)).toMatchObject({ adopted: true, status: 'open' });
  expect(await sitesOf(begun.id)).toEqual(['quoc-gia']);
});
