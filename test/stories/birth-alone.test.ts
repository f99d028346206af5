import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../src/eforms/value.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const BIRTH = '1.001193';
const RECOGNITION = '1.000689';
const COPIES = '2.000635';
const FACTS: Record<string, Value> = {
  'child.fullName': 'Nguyễn Minh Khôi',
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

function aMother(): PersonView {
  const mother = mothers[(next += 1)];
  if (!mother) throw new Error('no mother is left');
  return mother;
}

async function atForm(person: PersonView): Promise<Citizen> {
  const citizen = await Citizen.start(served.url, { procedureCode: BIRTH });
  await citizen.signIn(person.personalId);
  return citizen;
}

/** What a grandparent knows who files for the parents. */
async function told(mother: PersonView): Promise<Record<string, Value>> {
  const father = await control.person(mother.family.spouse ?? '');
  const [newborn] = mother.family.newborns;
  if (!newborn) throw new Error('there is no child');
  const person = (subject: string, { truth, personalId }: PersonView) => ({
    [`${subject}.fullName`]: truth.fullName,
    [`${subject}.personalId`]: personalId,
    [`${subject}.birthDate`]: truth.birthDate,
    [`${subject}.ethnicity`]: truth.ethnicity,
    [`${subject}.nationality`]: truth.nationality,
    [`${subject}.permanentResidence`]: truth.permanentResidence,
  });
  return {
    ...FACTS,
    ...person('mother', mother),
    ...person('father', father),
    'child.registered': false,
    'child.birthKind': 'ordinary',
    'child.sex': newborn.sex,
    'child.birthDate': newborn.birthDate,
    'child.birthPlace': newborn.birthPlace,
    'child.ethnicity': father.truth.ethnicity,
    'child.homeTown': father.truth.homeTown,
    'dossier.parentsMarried': true,
  };
}

describe('somebody who wants the birth certificate alone', () => {
  it.each(['chỉ làm giấy khai sinh thôi ạ', 'bà ngoại đi làm khai sinh cho cháu được không'])(
    'finds the single registration: %s',
    async (need) => {
      const citizen = await Citizen.start(served.url);
      await citizen.say(need);
      expect(citizen.card('procedure-choice').options.map(({ code }) => code)).toContain(BIRTH);
    },
  );

  it('files as the mother after three questions, and is told of the linked dossier', async () => {
    const mother = aMother();
    const citizen = await atForm(mother);
    const asked = await answerQuestions(citizen, FACTS);
    expect(asked.turns).toBe(3);
    expect(asked.files).toEqual([]);
    expect(citizen.replies.some(({ text }) => /liên thông/.test(text))).toBe(true);
    const said = citizen.shown();
    const { dossierId } = citizen.card('review');
    await citizen.confirm();
    const received = await control.receivedSoon(dossierId);
    expect(received).toHaveLength(1);
    expect(received[0]?.values).toEqual(said);
    const father = await control.person(mother.family.spouse ?? '');
    const [newborn] = mother.family.newborns;
    expect(received[0]?.values).toMatchObject({
      'applicant.relation': 'mother',
      'child.fullName': FACTS['child.fullName'],
      'child.sex': newborn?.sex,
      'child.birthDate': newborn?.birthDate,
      'child.birthKind': 'ordinary',
      'mother.fullName': mother.truth.fullName,
      'mother.personalId': mother.personalId,
      'mother.birthDate': mother.truth.birthDate,
      'father.fullName': father.truth.fullName,
      'father.personalId': father.personalId,
      'father.birthDate': father.truth.birthDate,
    });
  });

  it('files as a grandmother, who declares the parents and needs no authorisation', async () => {
    const mother = aMother();
    const people = await control.people();
    const grandmother = people.find(
      ({ truth, family, knownTo }) =>
        !truth.deathDate &&
        truth.sex === 'female' &&
        truth.birthDate.value < '1970' &&
        family.children.length > 0 &&
        knownTo['residence'],
    );
    const citizen = await Citizen.start(served.url, { procedureCode: BIRTH });
    await citizen.signIn(grandmother?.personalId ?? '');
    await answerQuestions(citizen, {
      ...(await told(mother)),
      'applicant.relation': 'other',
      'applicant.otherRelation': 'grandparent',
      'applicant.phone': '0912345678',
    });
    const { dossierId, requirements } = citizen.card('review');
    expect(requirements.map(({ id }) => id)).not.toContain('authorisation');
    await citizen.confirm();
    const [received] = await control.receivedSoon(dossierId);
    expect(received?.values).toMatchObject({
      'applicant.personalId': grandmother?.personalId,
      'mother.fullName': mother.truth.fullName,
      'mother.personalId': mother.personalId,
      'child.birthDate': mother.family.newborns[0]?.birthDate,
    });
  });

  it('corrects the child’s name in the review', async () => {
    const citizen = await atForm(aMother());
    await answerQuestions(citizen, FACTS);
    await citizen.say('à nhầm, bé tên là Nguyễn Minh Khoa mới đúng');
    expect(citizen.shown()['child.fullName']).toBe('Nguyễn Minh Khoa');
  });

  it.each(['health', 'population', 'residence', 'civil-status'])(
    'asks instead and still files while %s is down',
    async (source) => {
      const mother = aMother();
      await control.fault({ source, kind: 'down', personalId: mother.personalId });
      const citizen = await atForm(mother);
      await answerQuestions(citizen, {
        ...(await told(mother)),
        'applicant.relation': 'mother',
        'applicant.permanentResidence': mother.truth.permanentResidence,
      });
      const fields = citizen.card('review').sections.flatMap((section) => section.fields);
      expect(fields.some(({ provenance }) => provenance.source === source)).toBe(false);
      await citizen.confirm();
      expect(await control.receivedSoon(citizen.card('receipt').dossierId)).toHaveLength(1);
      await control.fault({ source, kind: 'none' });
    },
  );
});

describe('somebody for whom it is the wrong way', () => {
  it('is led to copies where the birth is registered already', async () => {
    const people = await control.people();
    const nobody = people.find(
      ({ truth, family }) =>
        !truth.deathDate &&
        truth.sex === 'female' &&
        truth.birthDate.value < '1990' &&
        !family.newborns.length,
    );
    const citizen = await atForm(nobody ?? aMother());
    await citizen.grantAll();
    await citizen.act({ type: 'answer', values: { 'applicant.relation': 'mother' } });
    await citizen.act({ type: 'answer', values: { 'child.registered': true } });
    expect(citizen.last.outcome).toBe('refused');
    expect(JSON.stringify(citizen.last)).toContain(COPIES);
    expect(citizen.has('attach')).toBe(false);
  });

  it('is led to the recognition of the child where the parents are not married and the father is to be named', async () => {
    const people = await control.people();
    const single = people.find(
      ({ truth, family, knownTo }) =>
        truth.sex === 'female' && family.newborns.length === 1 && !family.spouse && knownTo['civil-status'],
    );
    const citizen = await atForm(single ?? aMother());
    await citizen.grantAll();
    if (citizen.card('question').fields.some(({ id }) => id === 'applicant.relation'))
      await citizen.act({ type: 'answer', values: { 'applicant.relation': 'mother' } });
    await citizen.act({ type: 'answer', values: { 'father.recorded': true } });
    expect(citizen.last.outcome).toBe('refused');
    expect(JSON.stringify(citizen.last)).toContain(RECOGNITION);
  });
});
