import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { bereavedOf, deathFacts, type Bereaved } from '../support/bereaved.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const DEATH = '1.000656';
const GROUP = '2.002913';
const WISHES = { 'dossier.copies': 1, 'dossier.delivery': 'portal' };

let served: ServedApp;
let control: SandboxControl;
let bereaved: Bereaved[];

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  bereaved = bereavedOf(await control.people());
});
afterAll(() => served.stop());

/** Somebody whose relative died lately; `noticed` with a signed electronic notice, otherwise with none. */
function relativeOf(kinship: Bereaved['kinship'], noticed: boolean, skip = 0): Bereaved {
  const found = bereaved.filter((one) => one.kinship === kinship && one.noticed === noticed)[skip];
  if (!found) throw new Error(`nobody lost their ${kinship}`);
  return found;
}

async function atForm({ relative }: Bereaved): Promise<Citizen> {
  const citizen = await Citizen.start(served.url, { procedureCode: DEATH });
  await citizen.signIn(relative.personalId);
  return citizen;
}

describe('a family after a death', () => {
  it.each([
    'xin giay chung tu cho me toi o dau',
    'em cần làm giấy khai tử cho bố em',
    'dạ báo tử cho nội thì ra đâu làm ạ',
  ])('finds the registration by its many names: %s', async (need) => {
    const citizen = await Citizen.start(served.url);
    await citizen.say(need);
    const codes = citizen.card('procedure-choice').options.map(({ code }) => code);
    expect(codes).toContain(DEATH);
    expect(codes).toContain(GROUP);
  });

  it.each([
    ['chỉ làm giấy khai tử thôi ạ', DEATH],
    ['bố em mới mất, làm giấy khai tử', GROUP],
  ])('is offered first what it needs: %s', async (need, code) => {
    const citizen = await Citizen.start(served.url);
    await citizen.say(need);
    expect(citizen.card('procedure-choice').options[0]?.code).toBe(code);
  });

  it('is told once that we feel for them, as the procedure is chosen', async () => {
    const citizen = await Citizen.start(served.url);
    await citizen.act({ type: 'choose-procedure', code: DEATH });
    expect(citizen.last.text).toMatch(/^Xin chia buồn/);
    await citizen.say('lệ phí bao nhiêu ạ');
    expect(citizen.last.text).not.toContain('chia buồn');
  });
});

describe('the next of kin whom the electronic notice names', () => {
  it.each(['father', 'mother', 'husband'] as const)(
    'files for their %s after one question',
    async (kinship) => {
      const loss = relativeOf(kinship, true);
      const citizen = await atForm(loss);
      const asked = await answerQuestions(citizen, WISHES);
      expect(asked.fields).toEqual(['dossier.copies', 'dossier.delivery']);
      expect(citizen.outcomeOf('death-notice')).toBe('waived');
      const review = citizen.card('review');
      const said = citizen.shown();
      await citizen.confirm();
      const received = await control.receivedSoon(review.dossierId);
      expect(received).toHaveLength(1);
      expect(received[0]?.values).toEqual(said);
      const { truth, personalId } = loss.deceased;
      expect(received[0]?.values).toMatchObject({
        'deceased.kinship': kinship,
        'deceased.fullName': truth.fullName,
        'deceased.personalId': personalId,
        'deceased.birthDate': truth.birthDate,
        'deceased.sex': truth.sex,
        'deceased.ethnicity': truth.ethnicity,
        'deceased.nationality': 'vn',
        'deceased.deathDate': truth.deathDate,
        'deceased.residenceKind': 'permanent',
        'deceased.noticeKind': 'notice',
        'dossier.registrationKind': 'on-time',
        'applicant.fullName': loss.relative.truth.fullName,
        'applicant.personalId': loss.relative.personalId,
        'dossier.copies': 1,
      });
      expect(received[0]?.values['deceased.residence']).toMatchObject({
        code: truth.permanentResidence.code,
      });
      expect(received[0]?.values['deceased.deathPlace']).toMatchObject({ code: truth.deathPlace?.code });
    },
  );

  it('may say that somebody else died, and then nothing of the notice is taken', async () => {
    const loss = relativeOf('mother', true, 1);
    const citizen = await atForm(loss);
    await citizen.grantAll();
    await citizen.act({ type: 'edit', values: { 'deceased.kinship': 'grandparent' } });
    const asked = await answerQuestions(citizen, {
      ...WISHES,
      ...deathFacts(loss),
      'deceased.notice': 'none',
      'deceased.fullName': 'Trần Thị Sáu',
      'deceased.personalId': '001140000001',
      'deceased.noticeKind': 'none',
    });
    expect(asked.fields).toContain('deceased.notice');
    expect(citizen.shown()).toMatchObject({
      'deceased.fullName': 'Trần Thị Sáu',
      'applicant.relation': 'grandchild',
      'deceased.noticeKind': 'none',
    });
    expect(citizen.outcomeOf('proof-of-death')).toBe('bring');
  });

  it('corrects the number of copies in the review', async () => {
    const citizen = await atForm(relativeOf('father', true, 1));
    await answerQuestions(citizen, WISHES);
    await citizen.say('à nhầm, lấy 3 bản sao');
    expect(citizen.shown()['dossier.copies']).toBe(3);
    await citizen.confirm();
    const [received] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(received?.values['dossier.copies']).toBe(3);
  });
});

describe('a family without an electronic notice', () => {
  it('says who died; the records then know most of the person, and the notice is asked for', async () => {
    const loss = relativeOf('mother', false);
    const citizen = await atForm(loss);
    const asked = await answerQuestions(citizen, {
      ...WISHES,
      ...deathFacts(loss),
      'deceased.noticeKind': 'notice',
    });
    expect(asked.fields[0]).toBe('deceased.kinship');
    for (const known of [
      'deceased.fullName',
      'deceased.personalId',
      'deceased.birthDate',
      'deceased.residence',
    ])
      expect(asked.fields).not.toContain(known);
    expect(asked.files).toContain('death-notice');
    expect(citizen.shown()).toMatchObject({
      'deceased.fullName': loss.deceased.truth.fullName,
      'deceased.personalId': loss.deceased.personalId,
      'deceased.birthDate': loss.deceased.truth.birthDate,
    });
    expect(citizen.outcomeOf('last-residence')).toBe('waived');
  });

  it.each(['health', 'population', 'residence', 'civil-status'])(
    'still files, self-declared, while %s is down',
    async (source) => {
      const loss = relativeOf('husband', true, 1);
      await control.fault({ source, kind: 'down', personalId: loss.relative.personalId });
      const citizen = await atForm(loss);
      await answerQuestions(citizen, { ...WISHES, ...deathFacts(loss), 'deceased.noticeKind': 'notice' });
      const fields = citizen.card('review').sections.flatMap((section) => section.fields);
      expect(fields.some(({ provenance }) => provenance.source === source)).toBe(false);
      const { truth, personalId } = loss.deceased;
      expect(citizen.shown()).toMatchObject({
        'deceased.fullName': truth.fullName,
        'deceased.personalId': personalId,
        'deceased.deathDate': truth.deathDate,
      });
      await citizen.confirm();
      expect(await control.receivedSoon(citizen.card('receipt').dossierId)).toHaveLength(1);
      await control.fault({ source, kind: 'none' });
    },
  );

  it('is told what a death long ago without any paper needs, and that the province sets the fee', async () => {
    const loss = relativeOf('father', false);
    const citizen = await atForm(loss);
    const asked = await answerQuestions(citizen, {
      ...WISHES,
      ...deathFacts(loss),
      'deceased.deathDate': { value: '2019-03-02', precision: 'day' },
      'deceased.noticeKind': 'none',
    });
    expect(asked.files).toContain('proof-of-death');
    expect(citizen.shown()['dossier.registrationKind']).toBe('long-ago');
    expect(citizen.card('review').fee.amountVnd).toBeNull();
    expect(citizen.replies.some(({ text }) => /chứng minh người đó đã mất/.test(text))).toBe(true);
  });
});
