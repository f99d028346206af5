import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../src/eforms/value.ts';
import type { QuestionField, ReviewField } from '../../src/guide/card.ts';
import { bereavedOf, deathFacts } from '../support/bereaved.ts';
import { Citizen } from '../support/citizen.ts';
import { payBill } from '../support/pay-bill.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

interface Case {
  person: PersonView;
  facts: Record<string, Value>;
}

const MOST_TURNS = 40;
const day = (value: string): Value => ({ value, precision: 'day' });

let served: ServedApp;
let control: SandboxControl;
let people: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  people = await control.people();
});
afterAll(() => served.stop());

const adults = () =>
  people.filter(
    ({ truth, knownTo }) =>
      !truth.deathDate &&
      truth.birthDate.value > '1965' &&
      truth.birthDate.value < '2003' &&
      truth.birthDate.precision === 'day' &&
      knownTo['residence'] &&
      knownTo['civil-status'],
  );

function first(fits: (person: PersonView) => unknown): PersonView {
  const found = adults().find(fits);
  if (!found) throw new Error('the sandbox has nobody like that');
  return found;
}

const parent = () =>
  first(({ family, truth }) => family.newborns.length === 1 && family.spouse && truth.sex === 'female');

function bereaved(): Case {
  const found = bereavedOf(people).find(({ relative, noticed }) => noticed && adults().includes(relative));
  if (!found) throw new Error('nobody lost anybody');
  return { person: found.relative, facts: { ...deathFacts(found), 'dossier.benefits': ['none'] } };
}

function mover(): Case {
  const person = first(({ knownTo }) => knownTo['land']);
  const other = first(({ truth }) => truth.permanentResidence.code !== person.truth.permanentResidence.code);
  return {
    person,
    facts: {
      'applicant.newResidence': other.truth.permanentResidence,
      'dossier.case': 'own',
      'dossier.stay': 'rented',
      'dossier.household': 'own',
      'dossier.from': day('2026-12-01'),
      'dossier.until': day('2027-11-01'),
      'dossier.feeExemption': 'none',
    },
  };
}

function groom(): Case {
  const person = first(({ truth }) => truth.maritalStatus === 'single' && truth.sex === 'male');
  const { truth, personalId } = first(
    (one) => one.truth.maritalStatus === 'single' && one.truth.sex === 'female',
  );
  const { fullName, birthDate, ethnicity, nationality, permanentResidence } = truth;
  const her = { fullName, birthDate, ethnicity, nationality, permanentResidence, personalId };
  const facts = Object.entries(her).map(([name, value]): [string, Value] => [`bride.${name}`, value]);
  return { person, facts: { ...Object.fromEntries(facts), 'bride.maritalStatus': 'single' } };
}

const CASES: Record<string, () => Case> = {
  '3.000722': () => ({ person: parent(), facts: { 'child.fullName': 'Nguyễn Minh Khôi' } }),
  '1.001193': () => ({ person: parent(), facts: { 'child.fullName': 'Nguyễn Minh Khôi' } }),
  '2.000635': () => ({ person: first(() => true), facts: {} }),
  '1.010041': () => ({ person: first(() => true), facts: {} }),
  '1.000894': groom,
  '1.000656': bereaved,
  '2.002913': bereaved,
  '1.004873': () => ({ person: first(() => true), facts: { 'dossier.purposeKind': 'property' } }),
  '1.004222': mover,
  '1.004194': mover,
  '1.001612': () => ({ person: first(({ knownTo }) => !knownTo['business-registration']), facts: {} }),
  '1.014137': () => ({ person: first(({ family }) => family.spouse), facts: {} }),
};

/** What is known, else what is suggested, else anything that fits. */
function answerTo({ id, type, options, suggestion }: QuestionField, { person, facts }: Case): Value {
  const known = facts[id] ?? suggestion?.value;
  if (known !== undefined) return known;
  const [option] = options ?? [];
  if (type === 'choices') return [option?.value ?? ''];
  if (option) return option.value;
  const anything: Partial<Record<QuestionField['type'], Value>> = {
    boolean: false,
    integer: 1,
    money: 50_000_000,
    date: day('2026-12-01'),
    place: person.truth.permanentResidence,
    text: 'Cà phê Gió Chiều',
  };
  const value = anything[type];
  if (value === undefined) throw new Error(`asked for ${id} (${type}), which nobody prepared`);
  return value;
}

/** By cards alone, up to the review; every field that was asked, once for each time. */
async function fill(citizen: Citizen, given: Case): Promise<string[]> {
  const asked: string[] = [];
  for (let turn = 0; turn < MOST_TURNS && !citizen.has('review'); turn += 1) {
    if (citizen.has('consent')) await citizen.grantAll();
    else if (citizen.has('attach')) await citizen.say('em mang đến sau');
    else {
      const { fields } = citizen.card('question');
      asked.push(...fields.map(({ id }) => id));
      const values = Object.fromEntries(fields.map((field) => [field.id, answerTo(field, given)]));
      await citizen.act({ type: 'answer', values });
    }
  }
  return asked;
}

function checkReplies({ replies }: Citizen): void {
  for (const { cards, state, text } of replies) {
    const fields = cards.flatMap((card) => (card.kind === 'question' ? card.fields : []));
    expect(fields.map(({ id }) => id).sort(), text).toEqual([...state.asking].sort());
    if (fields.length > 0) expect(state.left, text).toBeGreaterThan(0);
    if (cards.some(({ kind }) => kind === 'review')) expect(state).toMatchObject({ asking: [], left: 0 });
  }
}

/** The form describes all that will be sent, and the dossier holds it in the same shapes. */
async function checkReview(citizen: Citizen, code: string, fields: ReviewField[]): Promise<void> {
  const form = (await citizen.call('GET', `/v1/procedures/${code}/eform`)) as {
    fields: { id: string; type: string; required: boolean; visibleWhen?: string }[];
  };
  const described = Object.fromEntries(form.fields.map(({ id, type }) => [id, type]));
  expect(fields.map(({ id, type }) => [id, type])).toEqual(fields.map(({ id }) => [id, described[id]]));
  const held = fields.filter(({ value }) => value !== null).map(({ id }) => id);
  expect(held).toEqual(expect.arrayContaining(form.fields.filter((one) => one.required).map(({ id }) => id)));
  expect(form.fields.filter(({ required, visibleWhen }) => required && visibleWhen)).toEqual([]);
  const dossier = await citizen.call('GET', `/v1/dossiers/${citizen.card('review').dossierId}`);
  const values = Object.entries(dossier['values'] as Record<string, { value: Value }>);
  expect(Object.fromEntries(values.map(([id, { value }]) => [id, value]))).toEqual(valuesOf(fields));
}

const valuesOf = (fields: ReviewField[]) =>
  Object.fromEntries(fields.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])));

describe('every procedure that can be filed', () => {
  it('has a case here', () => {
    const codes = served.context.knowledge.eforms.map(({ code }) => code);
    expect(Object.keys(CASES).sort()).toEqual([...new Set(codes)].sort());
  });

  it.each(Object.keys(CASES))('%s is filed by cards alone, as the contract promises', async (code) => {
    const given = CASES[code]?.() as Case;
    const citizen = await Citizen.start(served.url, { procedureCode: code });
    await citizen.signIn(given.person.personalId);
    const asked = await fill(citizen, given);
    expect(new Set(asked).size).toBe(asked.length);
    const { dossierId, sections } = citizen.card('review');
    const fields = sections.flatMap((section) => section.fields);
    await checkReview(citizen, code, fields);
    await citizen.confirm();
    if (citizen.has('pay')) {
      await payBill(citizen.card('pay').url);
      await citizen.say('em trả rồi');
    }
    expect(citizen.last.outcome).toBe('submitted');
    checkReplies(citizen);
    const received = await control.receivedSoon(dossierId);
    expect(received).toMatchObject([{ procedureCode: code, personalId: given.person.personalId }]);
    expect(received[0]?.values).toEqual(valuesOf(fields));
  });

  it('asks for the value again where a correction in the review cannot be taken, and counts that turn', async () => {
    const given = CASES['2.000635']?.() as Case;
    const citizen = await Citizen.start(served.url, { procedureCode: '2.000635' });
    await citizen.signIn(given.person.personalId);
    await fill(citizen, given);
    await citizen.act({ type: 'edit', values: { 'dossier.copies': 'nhiều' } });
    expect(citizen.last).toMatchObject({
      outcome: 'clarify',
      state: { asking: ['dossier.copies'], left: 1 },
    });
  });
});
