import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const STATUS = '1.004873';
const MARRIAGE = '1.000894';
const WISHES = { 'dossier.copies': 1, 'dossier.reissue': false, 'dossier.delivery': 'portal' };
const TO_BUY = { 'dossier.purposeKind': 'property', 'applicant.relation': 'self', ...WISHES };

let served: ServedApp;
let control: SandboxControl;
let adults: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  adults = (await control.people()).filter(
    ({ truth, knownTo }) =>
      !truth.deathDate &&
      truth.birthDate.value < '2003' &&
      truth.birthDate.precision === 'day' &&
      knownTo['civil-status'] &&
      knownTo['residence'],
  );
});
afterAll(() => served.stop());

function somebody(maritalStatus: string, skip = 0, sex?: string): PersonView {
  const found = adults.filter(
    ({ truth }) => truth.maritalStatus === maritalStatus && (!sex || truth.sex === sex),
  )[skip];
  if (!found) throw new Error(`nobody is ${maritalStatus}`);
  return found;
}

async function atForm(person: PersonView): Promise<Citizen> {
  const citizen = await Citizen.start(served.url, { procedureCode: STATUS });
  await citizen.signIn(person.personalId);
  return citizen;
}

describe('somebody who wants the certificate for themself', () => {
  it('says what for in the first sentence and answers one question more', async () => {
    const person = somebody('single', 3);
    const citizen = await Citizen.start(served.url);
    await citizen.say('em cần xin giấy độc thân cho em để mua nhà');
    expect(citizen.card('procedure-choice').options[0]?.code).toBe(STATUS);
    await citizen.act({ type: 'choose-procedure', code: STATUS });
    await citizen.signIn(person.personalId);
    const asked = await answerQuestions(citizen, WISHES);
    expect(asked.fields).toEqual(Object.keys(WISHES));
    const said = citizen.shown();
    const { dossierId, fee } = citizen.card('review');
    expect(fee.amountVnd).toBeNull();
    await citizen.confirm();
    const received = await control.receivedSoon(dossierId);
    expect(received).toHaveLength(1);
    expect(received[0]?.values).toEqual(said);
    expect(received[0]?.values).toMatchObject({
      'dossier.purposeKind': 'property',
      'holder.fullName': person.truth.fullName,
      'holder.personalId': person.personalId,
      'holder.birthDate': person.truth.birthDate,
      'holder.sex': person.truth.sex,
      'holder.ethnicity': person.truth.ethnicity,
      'holder.maritalStatus': 'single',
    });
    expect(received[0]?.values['holder.residence']).toMatchObject({
      code: person.truth.permanentResidence.code,
    });
  });

  it('is asked only for the judgment’s number after a divorce, and nothing has to be handed in', async () => {
    const citizen = await atForm(somebody('divorced', 1));
    const asked = await answerQuestions(citizen, {
      ...TO_BUY,
      'holder.divorceNumber': '12/2020/HNGĐ-ST',
      'holder.divorceOn': { value: '2020-05-12', precision: 'day' },
      'holder.divorceCourt': 'Tòa án nhân dân khu vực 1',
      'holder.maritalStatus': 'divorced',
    });
    expect(asked.fields).toContain('holder.divorceNumber');
    expect(asked.fields.some((field) => field.startsWith('holder.death'))).toBe(false);
    expect(asked.files).toEqual([]);
    expect(citizen.outcomeOf('end-of-marriage')).toBe('waived');
  });

  it('is not stopped where the number is forgotten', async () => {
    const citizen = await atForm(somebody('widowed', 0));
    await citizen.grantAll();
    await citizen.act({
      type: 'answer',
      values: { 'dossier.purposeKind': 'loan', 'applicant.relation': 'self' },
    });
    while (!citizen.has('review') && !citizen.has('attach')) {
      const { fields } = citizen.card('question');
      if (fields.some(({ id }) => id === 'holder.maritalStatus'))
        await citizen.act({ type: 'answer', values: { 'holder.maritalStatus': 'widowed' } });
      else if (fields.some(({ id }) => id.startsWith('holder.death'))) await citizen.say('bỏ qua');
      else await citizen.act({ type: 'answer', values: WISHES });
    }
    expect(citizen.has('review')).toBe(true);
    expect(citizen.shown()['holder.deathNumber']).toBeUndefined();
  });

  it('names the intended spouse for a marriage abroad, and gets one copy', async () => {
    const citizen = await atForm(somebody('single', 4, 'female'));
    const asked = await answerQuestions(citizen, {
      'dossier.purposeKind': 'marriage',
      'dossier.marriagePlace': 'abroad',
      'applicant.relation': 'self',
      'spouse.fullName': 'Kim Min Jun',
      'spouse.birthDate': { value: '1990', precision: 'year' },
      'spouse.sex': 'male',
      'spouse.paperNumber': 'M12345678',
      'dossier.reissue': false,
      'dossier.delivery': 'portal',
    });
    expect(asked.fields).not.toContain('dossier.copies');
    expect(citizen.shown()['dossier.copies']).toBe(1);
  });

  it('corrects the purpose in the review', async () => {
    const citizen = await atForm(somebody('single', 5));
    await answerQuestions(citizen, TO_BUY);
    await citizen.say('sửa mục đích thành vay vốn ngân hàng');
    expect(citizen.shown()['dossier.purposeKind']).toBe('loan');
  });
});

describe('somebody who cannot or need not have it', () => {
  it('is told at once that a marriage in Vietnam needs no such paper, and led to the marriage', async () => {
    const citizen = await atForm(somebody('single', 6));
    await citizen.grantAll();
    await citizen.say('em xin để đăng ký kết hôn ạ, cho em');
    expect(citizen.last.outcome).toBe('asked');
    await citizen.say('dạ ở phường, trong nước thôi');
    expect(citizen.last.outcome).toBe('refused');
    expect(citizen.last.text).toMatch(/không cần giấy này/);
    expect(JSON.stringify(citizen.last)).toContain(MARRIAGE);
    expect(citizen.has('attach')).toBe(false);
  });

  it('cannot say “never married” where the register holds a marriage', async () => {
    const citizen = await atForm(somebody('divorced', 2));
    await answerQuestions(citizen, {
      ...TO_BUY,
      'holder.maritalStatus': 'divorced',
      'holder.divorceNumber': '12/2020/HNGĐ-ST',
      'holder.divorceOn': { value: '2020-05-12', precision: 'day' },
      'holder.divorceCourt': 'Tòa án nhân dân khu vực 1',
    });
    await citizen.act({ type: 'edit', values: { 'holder.maritalStatus': 'single' } });
    expect(citizen.replies.at(-1)?.text).toContain('chưa kết hôn');
    const dossier = await citizen.call('GET', `/v1/dossiers/${citizen.last.state.dossierId}`);
    expect(dossier['values']).toMatchObject({ 'holder.maritalStatus': { value: 'divorced' } });
  });
});

describe('a source that is down', () => {
  it.each(['population', 'residence', 'civil-status'])(
    'is made up for by what the citizen says: %s',
    async (source) => {
      const person = somebody('single', 8);
      await control.fault({ source, kind: 'down', personalId: person.personalId });
      const citizen = await atForm(person);
      await answerQuestions(citizen, {
        ...TO_BUY,
        'holder.fullName': person.truth.fullName,
        'holder.birthDate': person.truth.birthDate,
        'holder.sex': person.truth.sex,
        'holder.ethnicity': person.truth.ethnicity,
        'holder.nationality': person.truth.nationality,
        'holder.birthPlace': person.truth.birthPlace,
        'holder.residence': person.truth.permanentResidence,
        'holder.maritalStatus': 'single',
        'applicant.permanentResidence': person.truth.permanentResidence,
        'applicant.phone': '0912345678',
      });
      const fields = citizen.card('review').sections.flatMap((section) => section.fields);
      expect(fields.some(({ provenance }) => provenance.source === source)).toBe(false);
      expect(citizen.shown()).toMatchObject({
        'holder.fullName': person.truth.fullName,
        'holder.maritalStatus': 'single',
      });
      await citizen.confirm();
      expect(await control.receivedSoon(citizen.card('receipt').dossierId)).toHaveLength(1);
      await control.fault({ source, kind: 'none' });
    },
  );
});
