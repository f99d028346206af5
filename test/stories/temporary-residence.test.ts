import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../src/eforms/value.ts';
import { agreeAs } from '../support/agree-as.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { payBill } from '../support/pay-bill.ts';
import { firstWho, SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const CODE = '1.004194';

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
/** Heads of a household with a spouse and children in it. */
const parentAtHead = () =>
  first(
    ({ personalId, family }) => family.head === personalId && family.spouse && family.children.length > 0,
  );
const elsewhere = (person: PersonView): PersonView =>
  first(({ truth }) => truth.permanentResidence.code !== person.truth.permanentResidence.code);
const day = (value: string): Value => ({ value, precision: 'day' });

async function lodger(person: PersonView): Promise<Citizen> {
  const citizen = await Citizen.start(served.url);
  await citizen.say('em mới lên thành phố thuê trọ, muốn đăng ký tạm trú');
  await citizen.act({ type: 'choose-procedure', code: CODE });
  await citizen.signIn(person.personalId);
  return citizen;
}

const PERIOD = { 'dossier.from': day('2026-12-01'), 'dossier.until': day('2027-11-30') };
const ALONE = {
  'dossier.household': 'own',
  'dossier.companions': ['nobody'],
  'dossier.feeExemption': 'none',
};

describe('a lodger who registers temporary residence', () => {
  it('says three things in their own words, without accents, leaves the lease for later, and is received once', async () => {
    const person = parentAtHead();
    const lodging = elsewhere(person).truth.permanentResidence;
    const citizen = await lodger(person);
    await citizen.grantAll();
    expect(citizen.last.text).toContain('không bắt buộc công chứng');
    expect(citizen.last.state.asking).toEqual(['applicant.newResidence']);
    await citizen.say(lodging.text);
    expect(citizen.last.state.asking).toEqual(['dossier.from', 'dossier.until']);
    await citizen.say('tu 1/12/2026 den 30/11/2027');
    await citizen.say('ho rieng, khong ai di cung, khong thuoc dien nao');
    expect(citizen.card('attach').requirementId).toBe('dwelling-proof');
    await citizen.say('nop sau');
    const review = citizen.card('review');
    expect(review.fee).toMatchObject({ amountVnd: 7_000, confidence: 'seen' });
    expect(review.authority?.id).toBe(`ca:${lodging.code}`);
    await citizen.confirm();
    await payBill(citizen.card('pay').url);
    await citizen.say('em trả rồi');
    const { dossierId } = citizen.card('receipt');
    const [received, ...more] = await control.receivedSoon(dossierId);
    expect(more).toEqual([]);
    expect(received).toMatchObject({
      procedureCode: CODE,
      backEnd: 'public-service-portal',
      values: {
        'applicant.fullName': person.truth.fullName,
        'applicant.newResidence': lodging,
        'dossier.from': day('2026-12-01'),
        'dossier.until': day('2027-11-30'),
        'head.personalId': person.personalId,
        'applicant.relationToHead': 'head',
        'dossier.memberCount': 0,
      },
    });
  });

  it('picks who comes along from the household and types nothing of them', async () => {
    const person = parentAtHead();
    const spouse = await control.person(person.family.spouse ?? '');
    const citizen = await lodger(person);
    const asked = await answerQuestions(citizen, {
      'applicant.newResidence': elsewhere(person).truth.permanentResidence as Value,
      ...PERIOD,
      ...ALONE,
      'dossier.companions': [spouse.personalId],
    });
    expect(asked.fields.filter((id) => id.startsWith('member'))).toEqual([]);
    await citizen.confirm();
    await payBill(citizen.card('pay').url);
    await citizen.say('em trả rồi');
    const [received] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(received?.values).toMatchObject({
      'dossier.memberCount': 1,
      'member[1].fullName': spouse.truth.fullName,
      'member[1].personalId': spouse.personalId,
      'member[1].birthDate': spouse.truth.birthDate,
      'member[1].sex': spouse.truth.sex,
      'member[1].relationToHead': spouse.truth.sex === 'female' ? 'wife' : 'husband',
    });
    expect(Object.keys(received?.values ?? {}).some((id) => id.startsWith('member[2]'))).toBe(false);
  });

  it('types only whom no record holds, in one breath, while the household is filled from its record', async () => {
    const person = parentAtHead();
    const [child = ''] = person.family.children;
    const citizen = await lodger(person);
    const asked = await answerQuestions(citizen, {
      'applicant.newResidence': elsewhere(person).truth.permanentResidence as Value,
      ...PERIOD,
      ...ALONE,
      'dossier.companions': [child, 'other'],
      'dossier.unlisted': 1,
      'member[2].fullName': 'Nguyễn Thị Thử',
      'member[2].birthDate': day('2001-05-06'),
      'member[2].personalId': '001301009999',
      'member[2].relationToHead': 'other',
    });
    const ofMembers = asked.fields.filter((id) => id.startsWith('member'));
    expect(ofMembers).toEqual([
      'member[2].fullName',
      'member[2].birthDate',
      'member[2].personalId',
      'member[2].relationToHead',
    ]);
    const review = citizen.card('review');
    const field = review.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'member[2].sex');
    expect(field).toMatchObject({ value: 'female', provenance: { source: 'derived' } });
  });

  it.each([
    ['a parent', 'child', 'waived'],
    ['a brother or sister', 'sibling', 'bring'],
  ])(
    'who joins %s (as their %s) needs the head’s yes, given by the head; the paper of the dwelling: %s',
    async (_whom, relation, outcome) => {
      const person = parentAtHead();
      const host = elsewhere(person);
      const citizen = await lodger(person);
      await citizen.grantAll();
      await citizen.act({
        type: 'answer',
        values: {
          'applicant.newResidence': host.truth.permanentResidence as Value,
          'dossier.stay': 'relatives',
        },
      });
      await citizen.act({ type: 'answer', values: PERIOD });
      await citizen.act({
        type: 'answer',
        values: { 'dossier.companions': ['nobody'], 'dossier.feeExemption': 'none' },
      });
      await citizen.act({
        type: 'answer',
        values: {
          'applicant.relationToHead': relation,
          'head.fullName': host.truth.fullName,
          'head.personalId': host.personalId,
        },
      });
      await citizen.say('phải');
      await agreeAs(served.url, host.personalId, citizen.last, 'head');
      await citizen.say('xong rồi ạ');
      if (citizen.has('attach')) await citizen.say('nộp sau');
      const { requirements } = citizen.card('review');
      expect(requirements.map((one) => [one.id, one.outcome])).toEqual([
        ['form', 'waived'],
        ['dwelling-proof', outcome],
        ['head-consent', 'waived'],
      ]);
      expect(requirements.at(-1)?.waivedBy).toBe('agreement:head');
    },
  );

  it('is told at once that two years are the most, and that a stay in the home commune or of days needs none', async () => {
    const person = parentAtHead();
    const away = elsewhere(person).truth.permanentResidence as Value;
    const citizen = await lodger(person);
    await citizen.grantAll();
    await citizen.act({ type: 'answer', values: { 'applicant.newResidence': away } });
    await citizen.act({
      type: 'answer',
      values: { 'dossier.from': day('2026-12-01'), 'dossier.until': day('2029-12-01') },
    });
    expect(citizen.last.text).toContain('24 tháng');
    expect(citizen.last.state.asking).toEqual(['dossier.until']);
    await citizen.act({ type: 'answer', values: { 'dossier.until': day('2026-12-15') } });
    expect(citizen.last).toMatchObject({ outcome: 'refused' });
    expect(citizen.last.text).toContain('lưu trú');

    const atHome = await lodger(person);
    await atHome.grantAll();
    await atHome.act({
      type: 'answer',
      values: { 'applicant.newResidence': person.truth.permanentResidence as Value },
    });
    expect(atHome.last).toMatchObject({ outcome: 'refused' });
    expect(atHome.last.state.dossierId).toBeUndefined();
  });

  it('is asked how many come along while the residence database does not answer', async () => {
    const person = parentAtHead();
    await control.fault({ source: 'residence', kind: 'down', personalId: person.personalId });
    const citizen = await lodger(person);
    const asked = await answerQuestions(citizen, {
      'applicant.permanentResidence': person.truth.permanentResidence as Value,
      'applicant.newResidence': elsewhere(person).truth.permanentResidence as Value,
      ...PERIOD,
      ...ALONE,
      'dossier.memberCount': 1,
      'member[1].fullName': 'Trần Văn Thử',
      'member[1].birthDate': day('1999-09-09'),
      'member[1].personalId': '001099009999',
      'member[1].relationToHead': 'other',
    });
    await control.fault({ source: 'residence', kind: 'none' });
    expect(asked.fields).toContain('dossier.memberCount');
    expect(asked.fields).not.toContain('dossier.companions');
    await citizen.confirm();
    await payBill(citizen.card('pay').url);
    await citizen.say('em trả rồi');
    const [received] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(received?.values).toMatchObject({ 'member[1].fullName': 'Trần Văn Thử', 'member[1].sex': 'male' });
  });

  it('who takes somebody off the list again sends nothing of them', async () => {
    const person = parentAtHead();
    const spouse = person.family.spouse ?? '';
    const citizen = await lodger(person);
    await answerQuestions(citizen, {
      'applicant.newResidence': elsewhere(person).truth.permanentResidence as Value,
      ...PERIOD,
      ...ALONE,
      'dossier.companions': [spouse, ...person.family.children],
    });
    await citizen.act({ type: 'edit', values: { 'dossier.companions': [spouse] } });
    await citizen.confirm();
    await payBill(citizen.card('pay').url);
    await citizen.say('em trả rồi');
    const [received] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(received?.values['dossier.memberCount']).toBe(1);
    expect(Object.keys(received?.values ?? {}).filter((id) => id.startsWith('member[2]'))).toEqual([]);
  });
});
