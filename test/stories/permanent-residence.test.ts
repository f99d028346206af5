import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../src/eforms/value.ts';
import { agreeAs } from '../support/agree-as.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { payBill } from '../support/pay-bill.ts';
import { firstWho, SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const CODE = '1.004222';

let served: ServedApp;
let control: SandboxControl;
let people: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  people = await control.grownPeople();
});
afterAll(() => served.stop());

const first = (fits: (person: PersonView) => unknown) => firstWho(people, fits);
const parcelsOf = ({ knownTo }: PersonView) => (knownTo['land']?.['parcels'] ?? []) as unknown[];
const owner = () => first((person) => parcelsOf(person).length === 1 && person.family.spouse);
const elsewhere = (person: PersonView): PersonView =>
  first(({ truth }) => truth.permanentResidence.code !== person.truth.permanentResidence.code);

async function mover(person: PersonView, words: string): Promise<Citizen> {
  const citizen = await Citizen.start(served.url);
  await citizen.say(words);
  await citizen.act({ type: 'choose-procedure', code: CODE });
  await citizen.signIn(person.personalId);
  return citizen;
}

const outcomesOf = (citizen: Citizen) =>
  citizen.card('review').requirements.map(({ id, outcome, waivedBy }) => [id, outcome, waivedBy]);
const ALONE = { 'dossier.companions': ['nobody'], 'dossier.feeExemption': 'none' };

describe('somebody who moves into their own house', () => {
  it('confirms the address that the land register holds, shows no house paper and is received once', async () => {
    const person = owner();
    const citizen = await mover(person, 'em mua nha roi muon chuyen ho khau ve');
    await citizen.grantAll();
    const [address] = citizen.card('question').fields;
    expect(address).toMatchObject({ id: 'applicant.newResidence' });
    expect(address?.suggestion?.because).toContain('đứng tên');
    await citizen.say('đúng rồi');
    await citizen.say('ho rieng, chi minh em, khong thuoc dien nao');
    expect(outcomesOf(citizen)).toEqual([
      ['form', 'waived', 'eform'],
      ['dwelling-proof', 'waived', 'land'],
    ]);
    expect(citizen.card('review').fee).toMatchObject({ amountVnd: 10_000, confidence: 'seen' });
    await citizen.confirm();
    await payBill(citizen.card('pay').url);
    await citizen.say('em trả rồi');
    const [received, ...more] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(more).toEqual([]);
    expect(received).toMatchObject({
      procedureCode: CODE,
      values: {
        'dossier.case': 'own',
        'applicant.newResidence': address?.suggestion?.value,
        'applicant.relationToHead': 'head',
        'dwelling.certificate': (parcelsOf(person)[0] as { certificateSerial: string }).certificateSerial,
      },
    });
  });

  it('is asked for a house paper while the land register does not answer, and where it shows another address', async () => {
    const person = owner();
    const facts = {
      'dossier.case': 'own',
      'dossier.household': 'own',
      ...ALONE,
      'applicant.newResidence': elsewhere(person).truth.permanentResidence as Value,
    };
    await control.fault({ source: 'land', kind: 'down', personalId: person.personalId });
    const down = await answerQuestions(await mover(person, 'chuyển hộ khẩu về nhà mới mua'), facts);
    await control.fault({ source: 'land', kind: 'none' });
    expect(down.files).toEqual(['dwelling-proof']);
    const other = await answerQuestions(await mover(person, 'chuyển hộ khẩu về nhà mới mua'), facts);
    expect(other.files).toEqual(['dwelling-proof']);
  });
});

describe('somebody who corrects the case in the review', () => {
  it('is asked what the other case needs, and nothing of the first is left', async () => {
    const person = owner();
    const citizen = await mover(person, 'chuyển hộ khẩu về nhà mới mua');
    await answerQuestions(citizen, { 'dossier.case': 'own', 'dossier.household': 'own', ...ALONE });
    await citizen.act({ type: 'edit', values: { 'dossier.case': 'rented' } });
    expect(citizen.last.state.asking).toContain('applicant.newResidence');
    await citizen.act({
      type: 'answer',
      values: { 'applicant.newResidence': elsewhere(person).truth.permanentResidence as Value },
    });
    await citizen.act({ type: 'answer', values: { 'dossier.household': 'own' } });
    expect(citizen.last.state.asking).toEqual(['owner.fullName', 'owner.personalId']);
    const dossier = await citizen.call('GET', `/v1/dossiers/${citizen.last.state.dossierId}`);
    expect(Object.keys(dossier['values'] as object)).not.toContain('dwelling.certificate');
  });
});

describe('somebody who joins relatives', () => {
  it('proves kinship by the registers and needs the yes of the head and of the owner', async () => {
    const person = first(({ family, knownTo }) => family.spouse && knownTo['civil-status']);
    const spouse = await control.person(person.family.spouse ?? '');
    const landlord = elsewhere(person);
    const citizen = await mover(person, 'nhập hộ khẩu về nhà chồng');
    await citizen.grantAll();
    await citizen.act({
      type: 'answer',
      values: {
        'dossier.case': 'relatives',
        'applicant.newResidence': landlord.truth.permanentResidence as Value,
      },
    });
    await citizen.act({ type: 'answer', values: ALONE });
    await citizen.act({
      type: 'answer',
      values: {
        'applicant.relationToHead': person.truth.sex === 'female' ? 'wife' : 'husband',
        'head.fullName': spouse.truth.fullName,
        'head.personalId': spouse.personalId,
      },
    });
    await citizen.say('khong phai');
    await citizen.act({
      type: 'answer',
      values: { 'owner.fullName': landlord.truth.fullName, 'owner.personalId': landlord.personalId },
    });
    await agreeAs(served.url, spouse.personalId, citizen.last, 'head');
    await citizen.say('xong rồi');
    await agreeAs(served.url, landlord.personalId, citizen.last, 'owner');
    await citizen.say('xong rồi');
    expect(outcomesOf(citizen)).toEqual([
      ['form', 'waived', 'eform'],
      ['kinship-proof', 'waived', 'civil-status'],
      ['head-consent', 'waived', 'agreement:head'],
      ['owner-consent', 'waived', 'agreement:owner'],
    ]);
  });

  it('may not name themselves as the head of the household there', async () => {
    const person = owner();
    const citizen = await mover(person, 'nhập hộ khẩu về nhà bố mẹ');
    await citizen.grantAll();
    await citizen.act({
      type: 'answer',
      values: {
        'dossier.case': 'relatives',
        'applicant.newResidence': elsewhere(person).truth.permanentResidence as Value,
      },
    });
    await citizen.act({ type: 'answer', values: ALONE });
    await citizen.act({ type: 'answer', values: { 'head.personalId': person.personalId } });
    expect(citizen.last.text).toContain('Đó là số của anh/chị');
    expect(citizen.last.state.asking).toContain('head.personalId');
  });
});

describe('somebody who rents', () => {
  it('is told of the notary and the floor area, and is asked for both papers once the owner agreed', async () => {
    const person = owner();
    const citizen = await mover(person, 'ở nhà thuê nhập hộ khẩu được không');
    const landlord = elsewhere(person);
    await citizen.grantAll();
    await citizen.act({
      type: 'answer',
      values: {
        'dossier.case': 'rented',
        'applicant.newResidence': landlord.truth.permanentResidence as Value,
      },
    });
    expect(citizen.replies.some(({ text }) => text.includes('phải có công chứng'))).toBe(true);
    await citizen.act({ type: 'answer', values: { 'dossier.household': 'own', ...ALONE } });
    await citizen.act({
      type: 'answer',
      values: { 'owner.fullName': landlord.truth.fullName, 'owner.personalId': landlord.personalId },
    });
    await agreeAs(served.url, landlord.personalId, citizen.last, 'owner');
    await citizen.say('xong rồi');
    const files: string[] = [];
    while (citizen.has('attach')) {
      files.push(citizen.card('attach').requirementId);
      await citizen.say('nộp sau');
    }
    expect(files).toEqual(['lease', 'floor-area']);
  });
});

describe('cases that live on papers of their own', () => {
  it.each(['religious', 'care', 'vehicle', 'barracks'])('sends %s to the police in person', async (kind) => {
    const citizen = await mover(owner(), 'đăng ký thường trú');
    await citizen.grantAll();
    await citizen.act({ type: 'answer', values: { 'dossier.case': kind } });
    expect(citizen.last).toMatchObject({ outcome: 'refused' });
    expect(citizen.last.text).toContain('nộp tại Công an');
    expect(citizen.last.state.dossierId).toBeUndefined();
  });
});
