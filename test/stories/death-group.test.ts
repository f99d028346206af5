import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { bereavedOf, deathFacts, type Bereaved } from '../support/bereaved.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const GROUP = '2.002913';

let served: ServedApp;
let control: SandboxControl;
let bereaved: Bereaved[];

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  bereaved = bereavedOf(await control.people());
});
afterAll(() => served.stop());

function relativeOf(kinship: Bereaved['kinship'], noticed: boolean, skip = 0): Bereaved {
  const found = bereaved.filter((one) => one.kinship === kinship && one.noticed === noticed)[skip];
  if (!found) throw new Error(`nobody lost their ${kinship}`);
  return found;
}

async function atForm({ relative }: Bereaved): Promise<Citizen> {
  const citizen = await Citizen.start(served.url, { procedureCode: GROUP });
  await citizen.signIn(relative.personalId);
  return citizen;
}

function wishesOf({ relative }: Bereaved) {
  return {
    'dossier.benefits': ['look-up'],
    'organiser.isApplicant': true,
    'organiser.accountNumber': '0123456789',
    'organiser.bank': 'Vietcombank',
    'organiser.accountHolder': relative.truth.fullName,
    'dossier.copies': 0,
    'dossier.delivery': 'portal',
  };
}

describe('somebody who says who died', () => {
  it.each([
    'bố tôi vừa mất',
    'ba em mới mất hôm qua, giờ phải làm những gì ạ',
    'ck e mat roi e can lam giay to j',
    'má tui vừa qua đời, tui phải báo ai',
    'my father has just died, what do I have to do?',
  ])('is offered the linked group before the single registration: %s', async (need) => {
    const citizen = await Citizen.start(served.url);
    await citizen.say(need);
    const codes = citizen.card('procedure-choice').options.map(({ code }) => code);
    expect(codes[0]).toBe(GROUP);
    expect(codes.length).toBeGreaterThan(1);
  });
});

describe('one dossier for all that follows a death', () => {
  it('asks only for benefits, account and wishes, and is received once', async () => {
    const loss = relativeOf('father', true);
    const citizen = await Citizen.start(served.url);
    await citizen.say('ba em mới mất, giờ làm giấy tờ gì hết vậy ạ');
    await citizen.act({ type: 'choose-procedure', code: GROUP });
    await citizen.signIn(loss.relative.personalId);
    const asked = await answerQuestions(citizen, wishesOf(loss));
    expect(asked.turns).toBeLessThanOrEqual(4);
    expect(asked.files).toEqual([]);
    const said = citizen.shown();
    const { dossierId, requirements } = citizen.card('review');
    expect(requirements.map(({ outcome }) => outcome)).not.toContain('waived');
    expect(citizen.outcomeOf('death-notice')).toBe('expected-waived');
    await citizen.confirm();
    const received = await control.receivedSoon(dossierId);
    expect(received).toHaveLength(1);
    expect(received[0]?.backEnd).toBe('linked-services');
    expect(received[0]?.values).toEqual(said);
    const { deceased, relative } = loss;
    expect(received[0]?.values).toMatchObject({
      'deceased.fullName': deceased.truth.fullName,
      'deceased.personalId': deceased.personalId,
      'deceased.birthDate': deceased.truth.birthDate,
      'deceased.deathDate': deceased.truth.deathDate,
      'deceased.deregister': true,
      'dossier.benefits': ['look-up'],
      'organiser.fullName': relative.truth.fullName,
      'organiser.personalId': relative.personalId,
      'organiser.accountNumber': '0123456789',
    });
  });

  it('lists the survivors one by one and takes the household’s members as suggestions', async () => {
    const loss = relativeOf('husband', true);
    const citizen = await atForm(loss);
    const asked = await answerQuestions(citizen, {
      ...wishesOf(loss),
      'dossier.benefits': ['insurance-funeral', 'survivors'],
      'deceased.pensioner': false,
      'deceased.insuranceNumber': '0123456789',
      'dossier.survivorCount': 1,
      'dossier.survivorUnfit': false,
      'survivor[1].fullName': loss.relative.truth.fullName,
      'survivor[1].relation': 'wife',
      'survivor[1].personalId': loss.relative.personalId,
    });
    expect(asked.fields).toContain('survivor[1].fullName');
    expect(asked.fields).not.toContain('survivor[2].fullName');
    expect(citizen.outcomeOf('insurance-book')).toBe('expected-waived');
    expect(citizen.outcomeOf('unfitness')).toBeUndefined();
    const { dossierId } = citizen.card('review');
    await citizen.confirm();
    const [received] = await control.receivedSoon(dossierId);
    expect(received?.values).toMatchObject({
      'survivor[1].fullName': loss.relative.truth.fullName,
      'survivor[1].relation': 'wife',
    });
  });

  it('asks for no account where no benefit is wanted', async () => {
    const loss = relativeOf('mother', true);
    const citizen = await atForm(loss);
    const asked = await answerQuestions(citizen, { ...wishesOf(loss), 'dossier.benefits': ['none'] });
    expect(asked.fields.filter((field) => field.startsWith('organiser'))).toEqual([]);
  });

  it('corrects the account before filing', async () => {
    const loss = relativeOf('mother', true, 1);
    const citizen = await atForm(loss);
    await answerQuestions(citizen, wishesOf(loss));
    await citizen.say('sửa số tài khoản thành 9876543210');
    expect(citizen.shown()['organiser.accountNumber']).toBe('9876543210');
  });

  it.each(['health', 'residence'])('still files while %s is down', async (source) => {
    const loss = relativeOf('mother', true, 2);
    await control.fault({ source, kind: 'down', personalId: loss.relative.personalId });
    const citizen = await atForm(loss);
    await answerQuestions(citizen, {
      ...wishesOf(loss),
      ...deathFacts(loss),
      'deceased.noticeKind': 'notice',
    });
    await citizen.confirm();
    expect(await control.receivedSoon(citizen.card('receipt').dossierId)).toHaveLength(1);
    await control.fault({ source, kind: 'none' });
  });
});
