import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const MARRIAGE = '1.000894';

let served: ServedApp;
let control: SandboxControl;
let singles: Record<'male' | 'female', PersonView[]>;
let married: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  const adults = (await control.people()).filter(
    ({ truth }) => !truth.deathDate && truth.birthDate.value < '2003' && truth.birthDate.precision === 'day',
  );
  const single = adults.filter(
    ({ truth, knownTo }) => truth.maritalStatus === 'single' && knownTo['civil-status'],
  );
  singles = {
    male: single.filter(({ truth }) => truth.sex === 'male'),
    female: single.filter(({ truth }) => truth.sex === 'female'),
  };
  married = adults.filter(({ truth, family }) => truth.maritalStatus === 'married' && family.spouse);
});
afterAll(() => served.stop());

async function atForm(person: PersonView | undefined): Promise<Citizen> {
  const citizen = await Citizen.start(served.url, { procedureCode: MARRIAGE });
  await citizen.signIn(person?.personalId ?? '');
  return citizen;
}

function typed(side: 'bride' | 'groom', person: PersonView | undefined) {
  if (!person) throw new Error('nobody fits');
  const { truth, personalId } = person;
  return {
    [`${side}.fullName`]: truth.fullName,
    [`${side}.personalId`]: personalId,
    [`${side}.birthDate`]: truth.birthDate,
    [`${side}.ethnicity`]: truth.ethnicity,
    [`${side}.nationality`]: truth.nationality,
    [`${side}.permanentResidence`]: truth.permanentResidence,
    [`${side}.maritalStatus`]: 'single',
    [`${side}.marriageTimes`]: 1,
  };
}

const WISHES = { 'dossier.registerAt': 'bride', 'dossier.copies': 2 };

describe('two people who marry', () => {
  it.each([
    ['she', 'female', 'male', 'groom'],
    ['he', 'male', 'female', 'bride'],
  ] as const)('file when %s signs in and the other is declared', async (_who, sex, otherSex, otherSide) => {
    const [me, other] = [singles[sex][1], singles[otherSex][2]];
    const citizen = await atForm(me);
    const asked = await answerQuestions(citizen, {
      ...typed(otherSide, other),
      ...WISHES,
      [`${otherSide === 'groom' ? 'bride' : 'groom'}.marriageTimes`]: 1,
    });
    expect(
      asked.fields.filter(
        (field) =>
          field.startsWith(otherSide === 'groom' ? 'bride' : 'groom') && !field.endsWith('marriageTimes'),
      ),
    ).toEqual([]);
    const review = citizen.card('review');
    const single = review.requirements.find((requirement) => /tình trạng hôn nhân/i.test(requirement.nameVi));
    expect(single?.outcome).toBe('waived');
    expect(citizen.replies.some((reply) => /hai bên|cả hai/i.test(reply.text))).toBe(true);
    await citizen.confirm();
    const [received] = await control.receivedSoon(review.dossierId);
    const [bride, groom] = otherSide === 'groom' ? [me, other] : [other, me];
    expect(received?.values).toMatchObject({
      'bride.fullName': bride?.truth.fullName,
      'groom.fullName': groom?.truth.fullName,
      'groom.birthDate': groom?.truth.birthDate,
    });
  });

  it('are told at once when one is still married, and nothing is left behind', async () => {
    const citizen = await atForm(married[4]);
    await citizen.grantAll();
    expect(citizen.last.outcome).toBe('refused');
    expect(citizen.last.text).toMatch(/vợ|chồng|hôn nhân/i);
    expect(citizen.last.state.dossierId).toBeUndefined();
    expect(citizen.last.cards.some((card) => card.kind === 'attach')).toBe(false);
  });

  it('are told when he has not turned twenty', async () => {
    const me = singles.female[3];
    const citizen = await atForm(me);
    await citizen.grantAll();
    const boy = singles.male[3];
    const facts = {
      ...typed('groom', boy),
      'groom.birthDate': { value: '2008-05-01', precision: 'day' as const },
      ...WISHES,
      'bride.marriageTimes': 1,
    };
    await answerQuestions(citizen, facts).catch(() => undefined);
    expect(citizen.replies.some((reply) => reply.outcome === 'refused' && /20/.test(reply.text))).toBe(true);
    expect(citizen.last.state.dossierId).toBeUndefined();
  });
});
