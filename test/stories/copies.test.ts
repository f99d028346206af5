import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const COPIES = '2.000635';

let served: ServedApp;
let control: SandboxControl;

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
});
afterAll(() => served.stop());

async function registeredAdult(skip: number): Promise<PersonView> {
  const people = await control.people();
  const found = people.filter(
    ({ truth, knownTo }) =>
      !truth.deathDate && truth.birthDate.value < '2005' && knownTo['civil-status'] && knownTo['residence'],
  )[skip];
  if (!found) throw new Error('nobody fits');
  return found;
}

async function atForm(person: PersonView): Promise<Citizen> {
  const citizen = await Citizen.start(served.url);
  await citizen.say('mất giấy khai sinh, xin cấp bản sao ở đâu');
  expect(citizen.card('procedure-choice').options.map((option) => option.code)).toContain(COPIES);
  await citizen.act({ type: 'choose-procedure', code: COPIES });
  await citizen.signIn(person.personalId);
  return citizen;
}

describe('somebody who lost their birth certificate', () => {
  it('files for copies after a few questions, the register’s own entry filled in', async () => {
    const person = await registeredAdult(3);
    const citizen = await atForm(person);
    const asked = await answerQuestions(citizen, {
      'applicant.relation': 'self',
      'dossier.eventKind': 'birth',
      'dossier.copies': 3,
      'dossier.delivery': 'office',
      'dossier.registeredPlace': person.truth.birthPlace,
    });
    expect(asked.turns).toBeLessThanOrEqual(4);
    const review = citizen.card('review');
    expect(review.requirements.every((requirement) => requirement.outcome !== 'attach')).toBe(true);
    expect(review.dueOn).toEqual({ value: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), precision: 'day' });
    await citizen.confirm();
    const [received] = await control.receivedSoon(review.dossierId);
    expect(received).toMatchObject({
      procedureCode: COPIES,
      backEnd: 'public-service-portal',
      values: {
        'holder.fullName': person.truth.fullName,
        'holder.personalId': person.personalId,
        'dossier.copies': 3,
      },
    });
  });

  it('may ask for somebody else’s copy and says who it is', async () => {
    const citizen = await atForm(await registeredAdult(8));
    await answerQuestions(citizen, {
      'applicant.relation': 'other',
      'dossier.eventKind': 'death',
      'holder.fullName': 'Trần Văn Bền',
      'holder.birthDate': { value: '1931', precision: 'year' },
      'holder.personalId': '001031000123',
      'holder.sex': 'male',
      'holder.ethnicity': 'kinh',
      'holder.permanentResidence': {
        code: '00199',
        catalogueOn: '2026-09-20',
        text: 'Phường Láng, Thành phố Hà Nội',
      },
      'dossier.registeredPlace': {
        code: '00199',
        catalogueOn: '2026-09-20',
        text: 'Phường Láng, Thành phố Hà Nội',
      },
      'dossier.registeredAt': 'Ủy ban nhân dân Phường Láng Thượng',
      'dossier.registeredOn': { value: '2014', precision: 'year' },
      'dossier.actNumber': '45',
      'dossier.actBook': '01/2014',
      'dossier.copies': 1,
      'dossier.delivery': 'portal',
    });
    const fields = citizen.card('review').sections.flatMap((section) => section.fields);
    expect(fields.find((field) => field.id === 'holder.birthDate')).toMatchObject({
      display: '1931',
      provenance: { selfDeclared: true },
    });
    await citizen.confirm();
    expect(await control.receivedSoon(citizen.card('receipt').dossierId)).toHaveLength(1);
  });
});
