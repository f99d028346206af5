import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/db/schema.ts';
import type { Value } from '../../src/eforms/value.ts';
import type { Reply } from '../../src/guide/reply.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { lodgingForm } from './agreement-form.ts';

const CODE = '1.004194';

let served: ServedApp;
let control: SandboxControl;
let people: PersonView[];
let taken = 0;

beforeAll(async () => {
  served = await serveTestApp();
  const { eforms } = served.context.knowledge;
  eforms.splice(0, eforms.length, ...eforms.filter(({ code }) => code !== CODE), lodgingForm(CODE));
  control = new SandboxControl(served.controlUrl);
  people = (await control.people()).filter(
    ({ truth, knownTo }) => !truth.deathDate && truth.birthDate.value < '1990' && knownTo['vneid'],
  );
});
afterAll(() => served.stop());

function somebody(): PersonView {
  const person = people[taken++];
  if (!person) throw new Error('the sandbox has too few people');
  return person;
}

const HOME: Value = {
  code: '00004',
  catalogueOn: '2025-07-01',
  text: 'Số 5 phố Hàng Tre, Phường Ba Đình, Thành phố Hà Nội',
};
const ELSEWHERE: Value = { ...HOME, text: 'Số 9 phố Hàng Tre, Phường Ba Đình, Thành phố Hà Nội' };

interface Case {
  citizen: Citizen;
  applicant: PersonView;
  owner: PersonView;
  parent: PersonView;
}

/** Up to where somebody else has to agree. */
async function lodger(facts: Record<string, Value> = {}): Promise<Case> {
  const [applicant, owner, parent] = [somebody(), somebody(), somebody()];
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: CODE });
  await citizen.signIn(applicant.personalId);
  const known = {
    'applicant.residence': HOME,
    'dossier.purpose': 'Đi làm',
    'dossier.isMinor': false,
    'owner.fullName': owner.truth.fullName,
    'owner.personalId': owner.personalId,
    'parent.fullName': parent.truth.fullName,
    'parent.personalId': parent.personalId,
    ...facts,
  };
  await answerUntilAgreement(citizen, known);
  return { citizen, applicant, owner, parent };
}

async function answerUntilAgreement(citizen: Citizen, facts: Record<string, Value>): Promise<void> {
  for (let turn = 0; turn < 12 && citizen.has('question'); turn += 1) {
    const { fields } = citizen.card('question');
    await citizen.act({
      type: 'answer',
      values: Object.fromEntries(fields.map(({ id }) => [id, facts[id] as Value])),
    });
  }
}

function tokenOf(reply: Reply, agreementId = 'owner'): string {
  const card = reply.cards.find((one) => one.kind === 'agreement' && one.agreementId === agreementId);
  const url = card?.kind === 'agreement' ? card.url : null;
  if (!url) throw new Error(`no link for ${agreementId} in: ${reply.text}`);
  const { hash, pathname, search } = new URL(url);
  expect({ pathname, search }).toEqual({ pathname: '/agree', search: '' });
  return hash.slice(1);
}

/** Signs in as a person of their own, with nothing but the link. */
async function invitee(personalId: string): Promise<Citizen> {
  const person = new Citizen(served.url);
  await person.signIn(personalId);
  return person;
}

interface Invitation {
  id: string;
  status: string;
  [part: string]: unknown;
}

const open = (person: Citizen, token: string) =>
  person.call('POST', '/v1/agreements/invitation', { token }) as Promise<Invitation>;

const decide = (person: Citizen, id: string, decision: string, reason?: string) =>
  person.raw('POST', `/v1/agreements/${id}/decision`, { decision, ...(reason ? { reason } : {}) });

async function answerAs(
  person: PersonView,
  token: string,
  decision: string,
  reason?: string,
): Promise<Citizen> {
  const citizen = await invitee(person.personalId);
  const { id } = await open(citizen, token);
  const response = await decide(citizen, id, decision, reason);
  expect(response.status).toBe(200);
  return citizen;
}

describe('a dossier that needs the word of the owner', () => {
  it('gives the applicant a link, waits, and files what the owner agreed to', async () => {
    const { citizen, applicant, owner } = await lodger();
    expect(citizen.last).toMatchObject({ outcome: 'asked', state: { asking: [], stage: 'filling' } });
    expect(citizen.card('agreement')).toMatchObject({
      agreementId: 'owner',
      personName: owner.truth.fullName,
      status: 'waiting',
    });
    expect(citizen.last.text).toContain(owner.truth.fullName);
    const token = tokenOf(citizen.last);
    await citizen.say('chú ấy trả lời chưa em');
    expect(citizen.last.text).toContain('Chưa có trả lời');
    expect(tokenOf(citizen.last)).toBe(token);

    await citizen.say('sao phải cần người ta đồng ý');
    expect(citizen.last.citations).toMatchObject([{ token: '[1]', instrument: 'Luật thử' }]);

    const person = await invitee(owner.personalId);
    const invitation = await open(person, token);
    expect(invitation).toMatchObject({
      status: 'waiting',
      applicantName: applicant.truth.fullName,
      ask: {
        vi: `${applicant.truth.fullName} đề nghị đăng ký tạm trú tại ${(HOME as { text: string }).text}. Ông/Bà là chủ chỗ ở này.`,
      },
    });
    expect((invitation['values'] as { id: string }[]).map(({ id }) => id)).toEqual([
      'applicant.fullName',
      'applicant.residence',
    ]);
    expect(JSON.stringify(invitation)).not.toMatch(/Đi làm|phone|personalId/);
    expect((await decide(person, invitation.id, 'agree')).status).toBe(200);

    await citizen.say('xong rồi');
    expect(citizen.last.outcome).toBe('review');
    expect(citizen.last.text).toContain(`${owner.truth.fullName} đã đồng ý`);
    const review = citizen.card('review');
    expect(review.agreements).toMatchObject([{ id: 'owner', personName: owner.truth.fullName }]);
    expect(review.requirements).toMatchObject([{ outcome: 'waived', waivedBy: 'agreement:owner' }]);
    await citizen.confirm();
    const { dossierId } = citizen.card('receipt');
    const [received] = await control.receivedSoon(dossierId);
    expect(received?.wire).toMatchObject({
      YKienDongY: [
        { MaYKien: 'owner', MaDinhDanh: owner.personalId, KetQua: 'DONG_Y', MaXacNhan: expect.any(String) },
      ],
    });
    const receipt = await citizen.call('GET', `/v1/dossiers/${dossierId}/receipt`);
    expect(receipt['agreements']).toMatchObject([{ id: 'owner', personName: owner.truth.fullName }]);
  });

  it('is told kindly of a refusal with its reason, and may ask again with a new link', async () => {
    const { citizen, owner } = await lodger();
    const token = tokenOf(citizen.last);
    await answerAs(owner, token, 'refuse', 'Nhà đang sửa');
    await citizen.say('sao rồi ạ');
    expect(citizen.card('agreement')).toMatchObject({ status: 'refused', reason: 'Nhà đang sửa', url: null });
    expect(citizen.last.text).toContain(`${owner.truth.fullName} chưa đồng ý`);
    expect(citizen.last.text).not.toContain('Nhà đang sửa');
    const dossierId = citizen.last.state.dossierId ?? '';
    expect((await citizen.raw('GET', `/v1/dossiers/${dossierId}/review`)).status).toBe(409);
    await citizen.act({ type: 'invite', agreementId: 'owner' });
    await answerAs(owner, tokenOf(citizen.last), 'agree');
    await citizen.say('kiểm tra giúp');
    expect(citizen.last.outcome).toBe('review');
  });

  it('may hand in the paper instead, which is then attached or brought', async () => {
    const { citizen } = await lodger();
    await citizen.say('thôi để tôi nộp giấy vậy');
    expect(citizen.card('attach')).toMatchObject({ requirementId: 'owner-consent' });
    await citizen.say('em mang đến sau');
    expect(citizen.last.outcome).toBe('review');
    expect(citizen.card('review').agreements).toBeUndefined();
    expect(citizen.card('review').requirements).toMatchObject([{ outcome: 'bring' }]);
    await citizen.confirm();
    const [received] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(received?.wire).toMatchObject({ YKienDongY: [] });
  });

  it('takes the paper of the one who refused, and goes on waiting for the other', async () => {
    const { citizen, owner, parent } = await lodger({ 'dossier.isMinor': true });
    const token = tokenOf(citizen.last, 'parent');
    await answerAs(owner, tokenOf(citizen.last, 'owner'), 'refuse');
    await citizen.say('kiểm tra giúp');
    await citizen.say('vậy để em nộp giấy');
    expect(citizen.last.cards).toMatchObject([{ kind: 'agreement', agreementId: 'parent' }]);
    await answerAs(parent, token, 'agree');
    await citizen.say('kiểm tra giúp');
    expect(citizen.card('attach').requirementId).toBe('owner-consent');
  });

  it('asks nobody where the owner is the applicant', async () => {
    const applicant = somebody();
    const citizen = await Citizen.start(served.url);
    await citizen.act({ type: 'choose-procedure', code: CODE });
    await citizen.signIn(applicant.personalId);
    await answerQuestions(citizen, {
      'applicant.residence': HOME,
      'dossier.purpose': 'Đi làm',
      'dossier.isMinor': false,
      'owner.fullName': applicant.truth.fullName,
      'owner.personalId': applicant.personalId,
    });
    expect(citizen.replies.every(({ cards }) => cards.every(({ kind }) => kind !== 'agreement'))).toBe(true);
    expect(citizen.card('review').requirements).toMatchObject([{ outcome: 'waived' }]);
  });
});

describe('what was agreed to', () => {
  it('is asked anew when a value that was shown changes afterwards', async () => {
    const { citizen, owner } = await lodger();
    const token = tokenOf(citizen.last);
    await answerAs(owner, token, 'agree');
    await citizen.say('xong rồi');
    const { reviewHash } = citizen.card('review');
    await citizen.act({ type: 'edit', values: { 'applicant.residence': ELSEWHERE } });
    expect(citizen.card('agreement').status).toBe('waiting');
    expect(tokenOf(citizen.last)).not.toBe(token);
    await citizen.act({ type: 'confirm', reviewHash });
    expect(citizen.last.outcome).not.toBe('submitted');
    await answerAs(owner, tokenOf(citizen.last), 'agree');
    await citizen.say('xong rồi');
    expect(citizen.last.outcome).toBe('review');
  });

  it('stays when something else changes', async () => {
    const { citizen, owner } = await lodger();
    await answerAs(owner, tokenOf(citizen.last), 'agree');
    await citizen.act({ type: 'edit', values: { 'dossier.purpose': 'Đi học' } });
    expect(citizen.last.outcome).toBe('review');
  });

  it('is decided once, whatever the number of clicks', async () => {
    const { citizen, owner } = await lodger();
    const person = await invitee(owner.personalId);
    const { id } = await open(person, tokenOf(citizen.last));
    const clicks = await Promise.all(
      ['agree', 'refuse', 'agree', 'refuse'].map((word) => decide(person, id, word)),
    );
    const statuses = clicks.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 409, 409]);
    const events = await served.context.db.drizzle
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.object, id));
    expect(events.filter(({ action }) => action === 'agreement-decided')).toHaveLength(1);
  });
});

describe('a link to agree', () => {
  it('opens nothing for a stranger, for the applicant, or without signing in', async () => {
    const { citizen, owner } = await lodger();
    const token = tokenOf(citizen.last);
    const person = await invitee(owner.personalId);
    const { id } = await open(person, token);
    const stranger = await invitee(somebody().personalId);
    for (const other of [stranger, citizen]) {
      expect((await other.raw('POST', '/v1/agreements/invitation', { token })).status).toBe(404);
      expect((await decide(other, id, 'agree')).status).toBe(404);
    }
    const nobody = new Citizen(served.url);
    expect((await nobody.raw('POST', '/v1/agreements/invitation', { token })).status).toBe(401);
    expect((await decide(nobody, id, 'agree')).status).toBe(401);
    await citizen.say('kiểm tra giúp');
    expect(citizen.card('agreement').status).toBe('waiting');
  });

  it('that was replaced by a newer one decides nothing', async () => {
    const { citizen, owner } = await lodger();
    const old = tokenOf(citizen.last);
    const person = await invitee(owner.personalId);
    const { id } = await open(person, old);
    await citizen.act({ type: 'invite', agreementId: 'owner' });
    expect((await open(person, old)).status).toBe('expired');
    expect((await decide(person, id, 'agree')).status).toBe(409);
    expect((await open(person, tokenOf(citizen.last))).status).toBe('waiting');
  });

  it('of a dossier that was given up asks nobody any more', async () => {
    const { citizen, owner } = await lodger();
    const token = tokenOf(citizen.last);
    await citizen.act({ type: 'cancel' });
    expect((await open(await invitee(owner.personalId), token)).status).toBe('expired');
  });
});

describe('whoever was asked', () => {
  it('finds what they answered in the copy of everything kept about them, and the applicant does not', async () => {
    const { citizen, owner } = await lodger();
    const person = await answerAs(owner, tokenOf(citizen.last), 'refuse');
    const { asked } = await person.call('GET', '/v1/me/export');
    expect(asked).toMatchObject([{ status: 'refused', personName: owner.truth.fullName }]);
    const own = await citizen.call('GET', '/v1/me/export');
    expect(own['asked']).toEqual([]);
    expect(own['dossiers']).toMatchObject([{ agreements: [{ agreementId: 'owner', status: 'refused' }] }]);
  });
});

describe('a minor', () => {
  it('waits for the parent whatever papers there are', async () => {
    const { citizen, owner, parent } = await lodger({ 'dossier.isMinor': true });
    await answerAs(owner, tokenOf(citizen.last, 'owner'), 'agree');
    await citizen.say('kiểm tra giúp');
    await citizen.say('để tôi nộp giấy');
    expect(citizen.last.outcome).toBe('clarify');
    expect(citizen.last.text).toContain(parent.truth.fullName);
    expect(citizen.last.suggestions.some(({ label }) => label === 'Để tôi nộp giấy')).toBe(false);
    await answerAs(parent, tokenOf(citizen.last, 'parent'), 'agree');
    await citizen.say('kiểm tra giúp');
    expect(citizen.card('review').agreements?.map(({ id }) => id)).toEqual(['owner', 'parent']);
  });
});

describe('after a week', () => {
  it('the link has expired and a new one is offered', async () => {
    const { citizen, applicant, owner } = await lodger();
    const token = tokenOf(citizen.last);
    const person = await invitee(owner.personalId);
    const { id } = await open(person, token);
    const later = new Date(served.context.clock.now().getTime() + 7 * 24 * 3_600_000 + 60_000);
    await control.moveClock(later.toISOString());
    await person.signIn(owner.personalId);
    expect((await open(person, token)).status).toBe('expired');
    expect((await decide(person, id, 'agree')).status).toBe(409);
    await citizen.signIn(applicant.personalId);
    expect(citizen.card('agreement')).toMatchObject({ status: 'expired', url: null });
    await citizen.act({ type: 'invite', agreementId: 'owner' });
    expect((await decide(person, (await open(person, tokenOf(citizen.last))).id, 'agree')).status).toBe(200);
    await citizen.say('kiểm tra giúp');
    expect(citizen.last.outcome).toBe('review');
  });
});
