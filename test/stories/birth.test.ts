import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const GROUP = '3.000722';
const FACTS = {
  'child.fullName': 'Nguyễn Minh Khôi',
  'child.healthFacility': 'Trạm y tế xã',
  'child.identityCard': false,
  'dossier.copies': 2,
  'dossier.delivery': 'portal',
};

let served: ServedApp;
let control: SandboxControl;
let mothers: PersonView[];
let next = 0;

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  mothers = await control.mothers();
});
afterAll(() => served.stop());

/** Each story has a mother of her own. */
function aMother(): PersonView {
  const mother = mothers[(next += 1)];
  if (!mother) throw new Error('no mother is left');
  return mother;
}

async function signedInMother(mother = aMother()): Promise<{ citizen: Citizen; mother: PersonView }> {
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: GROUP });
  await citizen.signIn(mother.personalId);
  return { citizen, mother };
}

async function atReview(): Promise<{ citizen: Citizen; mother: PersonView }> {
  const { citizen, mother } = await signedInMother();
  await answerQuestions(citizen, FACTS);
  return { citizen, mother };
}

describe('a mother who asks in her own words', () => {
  it.each([
    'vk ck e moi sinh be, gio lam giay khai sanh vs bhyt sao ạ',
    'Vợ tôi mới sinh con, cần làm giấy khai sinh và thẻ bảo hiểm y tế cho cháu',
    'em moi sanh em be, lam giay to gi het vay',
    'lamf giaays khai sinh cho con mới đẻ, nhập hộ khẩu luôn',
    'My wife has just had a baby, which papers do we need?',
  ])('is offered the linked group first: %s', async (need) => {
    const citizen = await Citizen.start(served.url);
    await citizen.say(need);
    expect(citizen.card('procedure-choice').options[0]?.code).toBe(GROUP);
    expect(citizen.card('procedure-choice').options.length).toBeGreaterThan(1);
  });
});

describe('the whole story', () => {
  it('files exactly once what the records and she say, after at most six questions', async () => {
    const { citizen, mother } = await signedInMother();
    expect(citizen.last.outcome).toBe('needs-consent');
    const asked = await answerQuestions(citizen, FACTS);
    expect(asked.turns).toBeLessThanOrEqual(6);
    expect(new Set(asked.fields).size).toBe(asked.fields.length);

    const review = citizen.card('review');
    const shown = Object.fromEntries(
      review.sections.flatMap((section) => section.fields).map((field) => [field.id, field.value]),
    );
    const submitted = await citizen.confirm();
    expect(submitted.outcome).toBe('submitted');
    const [received, ...others] = await control.receivedSoon(review.dossierId);
    expect(others).toEqual([]);
    expect(received?.values).toEqual(
      Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== null)),
    );

    const father = await control.person(mother.family.spouse ?? '');
    const [newborn] = mother.family.newborns;
    expect(received?.values).toMatchObject({
      'child.fullName': FACTS['child.fullName'],
      'child.sex': newborn?.sex,
      'child.birthDate': newborn?.birthDate,
      'mother.fullName': mother.truth.fullName,
      'mother.birthDate': mother.truth.birthDate,
      'mother.ethnicity': mother.truth.ethnicity,
      'mother.permanentResidence': mother.truth.permanentResidence,
      'father.fullName': father.truth.fullName,
      'father.personalId': father.personalId,
    });
  });

  it('tells the code and each step as the back end moves it', async () => {
    const { citizen } = await atReview();
    await citizen.confirm();
    const { dossierId } = citizen.card('receipt');
    const [received] = await control.receivedSoon(dossierId);
    const code = received?.code ?? '';
    await control.moveStatus(code, 2);
    await control.moveStatus(code, 4, 'Công chức hộ tịch đang kiểm tra');
    await expect
      .poll(async () => (await citizen.say('hồ sơ của em tới đâu rồi')).cards[0], { timeout: 8_000 })
      .toMatchObject({ kind: 'status', code, status: 4 });
    const receipt = await citizen.call('GET', `/v1/dossiers/${dossierId}/receipt`);
    expect(receipt).toMatchObject({ code, status: 4, shortening: { fieldsAsked: expect.any(Number) } });
  });

  it('takes several answers at once, a question in between and a correction', async () => {
    const { citizen } = await signedInMother();
    await citizen.grantAll();
    await citizen.say('dạ bé tên Trần Khánh An, mà lệ phí bao nhiêu vậy ạ');
    expect(citizen.last.outcome).toBe('answered');
    expect(citizen.last.citations.length).toBeGreaterThan(0);
    expect(citizen.last.state.asking).not.toContain('child.fullName');
    await citizen.say('à nhầm, bé tên là Trần Khánh Ân mới đúng');
    await answerQuestions(citizen, FACTS);
    const fields = citizen.card('review').sections.flatMap((section) => section.fields);
    expect(fields.find((field) => field.id === 'child.fullName')?.value).toBe('Trần Khánh Ân');
  });

  it('goes on where she stopped when she comes back on another device', async () => {
    const { citizen, mother } = await signedInMother();
    await citizen.grantAll();
    await citizen.act({ type: 'answer', values: { 'child.fullName': 'Lê Bảo Châu' } });
    const { asking } = citizen.last.state;
    const phone = new Citizen(served.url);
    await phone.signIn(mother.personalId);
    const [mine] = (await phone.call('GET', '/v1/conversations')) as unknown as { id: string }[];
    phone.conversationId = mine?.id ?? '';
    await phone.resume();
    expect(phone.last.state.asking).toEqual(asking);
    await answerQuestions(phone, FACTS);
    await phone.confirm();
    expect(await control.receivedSoon(phone.card('receipt').dossierId)).toHaveLength(1);
  });

  it('keeps what was told before signing in', async () => {
    const mother = aMother();
    const citizen = await Citizen.start(served.url);
    await citizen.say('vợ em mới sinh bé tên Phạm Gia Hân, em muốn làm khai sinh với thẻ bảo hiểm cho cháu');
    await citizen.act({ type: 'choose-procedure', code: GROUP });
    await citizen.signIn(mother.personalId);
    await citizen.grantAll();
    const dossier = await citizen.call('GET', `/v1/dossiers/${citizen.last.state.dossierId}`);
    expect(dossier['values']).toMatchObject({
      'child.fullName': { value: 'Phạm Gia Hân', provenance: { selfDeclared: true } },
    });
  });
});

describe('what goes wrong', () => {
  it('answers a repeated message with the stored reply and files once when she confirms many times at once', async () => {
    const { citizen } = await atReview();
    const { reviewHash, dossierId } = citizen.card('review');
    const id = randomUUID();
    const path = `/v1/conversations/${citizen.conversationId}/messages`;
    const confirm = (messageId: string) =>
      citizen.raw('POST', path, { id: messageId, action: { type: 'confirm', reviewHash } });
    const statuses = await Promise.all(
      [confirm(id), confirm(id), ...Array.from({ length: 6 }, () => confirm(randomUUID()))].map(
        async (call) => (await call).status,
      ),
    );
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    expect(statuses).toContain(200);
    const first = await citizen.call('POST', path, { id, action: { type: 'confirm', reviewHash } });
    expect(await citizen.call('POST', path, { id, action: { type: 'confirm', reviewHash } })).toEqual(first);
    const received = await control.receivedSoon(dossierId);
    expect(received).toHaveLength(1);
    expect(received[0]?.deliveries).toBe(1);
  });

  it('files nothing under a hash that is not current, and shows the new review', async () => {
    const { citizen } = await atReview();
    const stale = citizen.card('review').reviewHash;
    await citizen.act({ type: 'edit', values: { 'dossier.copies': 3 } });
    const current = citizen.card('review').reviewHash;
    expect(current).not.toBe(stale);
    const refused = await citizen.act({ type: 'confirm', reviewHash: stale });
    expect(refused.outcome).toBe('review');
    expect(citizen.card('review').reviewHash).toBe(current);
    expect(await control.received(citizen.card('review').dossierId)).toEqual([]);
  });

  it('files nothing under a review that has expired', async () => {
    const { citizen } = await atReview();
    const { reviewHash, dossierId } = citizen.card('review');
    const now = new Date();
    await control.moveClock(new Date(now.getTime() + 31 * 60_000).toISOString());
    const refused = await citizen.act({ type: 'confirm', reviewHash });
    expect(refused.outcome).toBe('review');
    expect(await control.received(dossierId)).toEqual([]);
    await citizen.confirm();
    expect(await control.receivedSoon(dossierId)).toHaveLength(1);
    await control.moveClock(new Date().toISOString());
  });

  it('takes a typed yes as a confirmation behind a review only', async () => {
    const { citizen } = await signedInMother();
    await citizen.grantAll();
    await citizen.say('đúng rồi, nộp giúp em');
    expect(citizen.last.outcome).not.toBe('submitted');
    await answerQuestions(citizen, FACTS);
    await citizen.say('đúng rồi, nộp giúp em');
    expect(citizen.last.outcome).toBe('submitted');
  });

  it('files nothing after she has cancelled', async () => {
    const { citizen } = await atReview();
    const { reviewHash, dossierId } = citizen.card('review');
    await citizen.act({ type: 'cancel' });
    await citizen.act({ type: 'confirm', reviewHash });
    await citizen.say('đúng rồi, nộp giúp em');
    const submission = await citizen.raw(
      'POST',
      `/v1/dossiers/${dossierId}/submission`,
      { reviewHash },
      { 'idempotency-key': randomUUID() },
    );
    expect(submission.ok).toBe(false);
    expect(await control.received(dossierId)).toEqual([]);
  });

  it.each(['population', 'residence', 'civil-status', 'health'])(
    'asks instead and still files while %s is down',
    async (source) => {
      const { citizen, mother } = await signedInMother();
      await control.fault({ source, kind: 'down', personalId: mother.personalId });
      const father = await control.person(mother.family.spouse ?? '');
      const [newborn] = mother.family.newborns;
      const person = (subject: string, { truth, personalId }: PersonView) => ({
        [`${subject}.fullName`]: truth.fullName,
        [`${subject}.personalId`]: personalId,
        [`${subject}.birthDate`]: truth.birthDate,
        [`${subject}.ethnicity`]: truth.ethnicity,
        [`${subject}.nationality`]: truth.nationality,
        [`${subject}.permanentResidence`]: truth.permanentResidence,
        [`${subject}.homeTown`]: truth.homeTown,
      });
      await answerQuestions(citizen, {
        ...FACTS,
        ...person('mother', mother),
        ...person('father', father),
        ...person('applicant', mother),
        ...person('head', father),
        'applicant.relation': 'mother',
        'dossier.parentsMarried': true,
        'child.sex': newborn?.sex ?? 'male',
        'child.birthDate': newborn?.birthDate ?? { value: '2026-11-01', precision: 'day' },
        'child.birthPlace': newborn?.birthPlace ?? mother.truth.birthPlace,
        'child.birthFacility': 'Bệnh viện Phụ sản',
        'child.homeTown': father.truth.homeTown,
        'child.ethnicity': father.truth.ethnicity,
        'child.relationToHead': 'child',
        'child.registered': false,
        'child.residenceFollows': 'mother',
        'dossier.marriageNumber': '12/2020',
        'dossier.marriageRegisteredOn': { value: '2020-05-02', precision: 'day' },
        'dossier.marriageRegisteredAt': 'Ủy ban nhân dân xã',
      });
      expect(citizen.replies.some((reply) => /chưa trả lời/.test(reply.text))).toBe(true);
      const fields = citizen.card('review').sections.flatMap((section) => section.fields);
      expect(fields.some((field) => field.provenance.source === source)).toBe(false);
      expect(fields.filter((field) => field.provenance.selfDeclared).length).toBeGreaterThan(
        Object.keys(FACTS).length,
      );
      await citizen.confirm();
      expect(await control.receivedSoon(citizen.card('receipt').dossierId)).toHaveLength(1);
      await control.fault({ source, kind: 'none' });
    },
  );

  it('is received once when the back end takes it and then drops the line', async () => {
    const { citizen, mother } = await atReview();
    await control.fault({
      source: 'linked-services',
      kind: 'commit-then-drop',
      personalId: mother.personalId,
      count: 1,
    });
    await citizen.confirm();
    const { dossierId } = citizen.card('receipt');
    await control.receivedSoon(dossierId);
    await expect
      .poll(async () => (await citizen.call('GET', `/v1/dossiers/${dossierId}`))['code'], { timeout: 15_000 })
      .not.toBeNull();
    const received = await control.received(dossierId);
    expect(received).toHaveLength(1);
    expect(received[0]?.deliveries).toBeGreaterThan(1);
  });
});
