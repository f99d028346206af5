import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/db/schema.ts';
import { withActor } from '../../src/db/with-actor.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
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

async function atReview(): Promise<Citizen> {
  const mother = (await control.mothers())[(next += 1)];
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: '3.000722' });
  await citizen.signIn(mother?.personalId ?? '');
  await answerQuestions(citizen, FACTS);
  return citizen;
}

/** Parks a delivery as an operator would see it: after a try that failed, between two tries. Tells how many it was. */
async function parkFailed(dossierId: string): Promise<number> {
  const failed = and(
    eq(deliveries.dossierId, dossierId),
    gt(deliveries.attempts, 0),
    isNull(deliveries.leaseUntil),
    eq(deliveries.status, 'sent'),
  );
  const parked = await withActor(served.context.db, { kind: 'worker' }, (tx) =>
    tx.update(deliveries).set({ status: 'parked' }).where(failed).returning({ id: deliveries.dossierId }),
  );
  return parked.length;
}

describe('a dossier that was filed', () => {
  it.each([
    ['a button', { action: { type: 'edit' as const, values: { 'dossier.copies': 9 } } }],
    ['words', { text: 'sửa số bản sao thành 9' }],
  ])('is not changed any more by %s, and that is said', async (_, message) => {
    const citizen = await atReview();
    await citizen.confirm();
    const { dossierId } = citizen.card('receipt');
    const reply = await citizen.send({ id: randomUUID(), ...message });
    expect(reply).toMatchObject({ outcome: 'refused', state: { stage: 'submitted', dossierId, asking: [] } });
    const [received] = await control.receivedSoon(dossierId);
    expect(received?.values['dossier.copies']).toBe(FACTS['dossier.copies']);
  });

  it('in another window meanwhile is told as filed to whoever goes on in this one', async () => {
    const citizen = await atReview();
    const { dossierId, reviewHash } = citizen.card('review');
    await citizen.act({ type: 'edit', values: { 'child.fullName': 'hoang bao an' } });
    expect(citizen.last.state.asking).toEqual(['child.fullName']);
    const submission = await citizen.raw(
      'POST',
      `/v1/dossiers/${dossierId}/submission`,
      { reviewHash },
      { 'idempotency-key': randomUUID() },
    );
    expect(submission.status).toBe(202);
    const answers = ['dạ đúng rồi', 'không', 'bỏ qua', 'không nhớ'];
    for (const answer of answers) expect((await citizen.say(answer)).state.stage).toBe('submitted');
    expect((await control.receivedSoon(dossierId))[0]?.values['child.fullName']).toBe(
      FACTS['child.fullName'],
    );
  });

  it('shows what the authority asks to be added, by name and with its step', async () => {
    const citizen = await atReview();
    await citizen.confirm();
    const { dossierId } = citizen.card('receipt');
    const [received] = await control.receivedSoon(dossierId);
    const asked = { fields: ['child.fullName'], requirements: ['birth-notice'], note: 'Tên bé chưa rõ.' };
    await control.askSupplement({ code: received?.code ?? '', ...asked });
    await expect
      .poll(async () => (await citizen.say('hồ sơ của em tới đâu rồi')).text, { timeout: 8_000 })
      .toMatch(/Tên bé chưa rõ\. Cần bổ sung: .*tên của bé; Giấy chứng sinh\./);
    expect(citizen.card('status').steps.at(-1)).toMatchObject({ status: 5, ...asked });
    const receipt = await citizen.call('GET', `/v1/dossiers/${dossierId}/receipt`);
    expect((receipt['steps'] as unknown[]).at(-1)).toMatchObject({ status: 5, ...asked });
  });
});

describe('before it is filed', () => {
  it('what cannot be answered leaves the review standing', async () => {
    const citizen = await atReview();
    const { reviewHash } = citizen.card('review');
    const reply = await citizen.say('thời tiết hôm nay thế nào');
    expect(reply).toMatchObject({ outcome: 'unanswerable', state: { stage: 'reviewing', asking: [] } });
    expect(citizen.card('review').reviewHash).toBe(reviewHash);
  });

  it('a value for no field of the form is refused, and the open question comes back', async () => {
    const mother = (await control.mothers())[(next += 1)];
    const citizen = await Citizen.start(served.url);
    await citizen.act({ type: 'choose-procedure', code: '3.000722' });
    await citizen.signIn(mother?.personalId ?? '');
    const { asking } = (await citizen.grantAll()).state;
    expect(asking.length).toBeGreaterThan(0);
    const reply = await citizen.act({ type: 'answer', values: { 'nobody.knows': 'x' } });
    expect(reply).toMatchObject({ outcome: 'clarify', state: { stage: 'filling', asking } });
    expect(citizen.card('question').fields.map((field) => field.id)).toEqual(asking);
  });

  it.each([
    ['a way to a person', 'handed-over', { type: 'human' as const }],
    ['a procedure nobody knows', 'unanswerable', { type: 'choose-procedure' as const, code: '9.999999' }],
  ])('after %s the open question comes back', async (_, outcome, action) => {
    const mother = (await control.mothers())[(next += 1)];
    const citizen = await Citizen.start(served.url);
    await citizen.act({ type: 'choose-procedure', code: '3.000722' });
    await citizen.signIn(mother?.personalId ?? '');
    const { asking } = (await citizen.grantAll()).state;
    expect(await citizen.act(action)).toMatchObject({ outcome, state: { stage: 'filling', asking } });
    expect(citizen.card('question').fields.map((field) => field.id)).toEqual(asking);
  });

  it('a birth date that has not come yet is asked again', async () => {
    const citizen = await atReview();
    const reply = await citizen.act({
      type: 'edit',
      values: { 'mother.birthDate': { value: '2099-01-01', precision: 'day' } },
    });
    expect(reply).toMatchObject({ outcome: 'clarify', state: { asking: ['mother.birthDate'] } });
  });

  it('somebody who may not use the procedure is told why there is no review', async () => {
    const people = await control.people();
    const married = people.find(
      ({ truth, knownTo }) =>
        truth.sex === 'female' && truth.maritalStatus === 'married' && 'civil-status' in knownTo,
    );
    const bride = new Citizen(served.url);
    await bride.signIn(married?.personalId ?? '');
    const { id } = await bride.call('POST', '/v1/dossiers', { procedureCode: '1.000894' });
    await bride.call('POST', `/v1/dossiers/${String(id)}/prefill`);
    const answer = await bride.raw('GET', `/v1/dossiers/${String(id)}/review`, undefined, {
      'accept-language': 'en',
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: 'not-reviewable',
      fields: { 'bride-married': expect.stringMatching(/married/) },
    });
  });

  it('a name typed in small letters stands with its capitals on the card and in what is received', async () => {
    const citizen = await atReview();
    await citizen.act({ type: 'edit', values: { 'child.fullName': 'hoàng  bảo ân' } });
    const review = citizen.card('review');
    const shown = review.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'child.fullName');
    expect(shown?.value).toBe('Hoàng Bảo Ân');
    await citizen.confirm();
    const [received] = await control.receivedSoon(review.dossierId);
    expect(received?.values['child.fullName']).toBe('Hoàng Bảo Ân');
  });

  it('is said plainly to be stuck when the back end would not take it', async () => {
    const citizen = await atReview();
    await control.fault({ source: 'linked-services', kind: 'down' });
    await citizen.confirm();
    const { dossierId } = citizen.card('receipt');
    await expect.poll(() => parkFailed(dossierId), { timeout: 10_000, interval: 50 }).toBe(1);
    await citizen.say('hồ sơ tới đâu rồi');
    expect(citizen.last).toMatchObject({ outcome: 'status', cards: [] });
    expect(citizen.last.text).toMatch(/chưa nhận được/);
    await control.fault({ source: 'linked-services', kind: 'none' });
  });
});
