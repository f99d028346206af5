import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../src/eforms/value.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { firstWho, SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const CODE = '1.001612';

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
const hasBusiness = ({ knownTo }: PersonView) => 'business-registration' in knownTo;
const statusesOf = ({ knownTo }: PersonView): string[] =>
  ((knownTo['business-registration']?.['businesses'] ?? []) as { status: string }[]).map(
    ({ status }) => status,
  );
const founder = () =>
  first((person) => !hasBusiness(person) && person.family.spouse && person.family.children.length > 0);
const day = (value: string): Value => ({ value, precision: 'day' });

async function shopkeeper(person: PersonView): Promise<Citizen> {
  const citizen = await Citizen.start(served.url);
  await citizen.say('em muốn mở quán cà phê thì đăng ký gì');
  await citizen.act({ type: 'choose-procedure', code: CODE });
  await citizen.signIn(person.personalId);
  return citizen;
}

const SHOP = {
  'business.industries': 'Bán cà phê, nước giải khát tại chỗ',
  'business.name': 'Cà phê Gió Chiều',
  'business.capital': 80_000_000,
  'business.labour': 2,
  'business.startOn': day('2026-12-01'),
  'business.founder': 'person',
  'dossier.delivery': 'electronic',
};

describe('somebody who opens a shop', () => {
  it('says in four messages what only they know, and is received once with true values', async () => {
    const person = founder();
    const citizen = await shopkeeper(person);
    await citizen.grantAll();
    const { text: place } = person.truth.permanentResidence;
    await citizen.say(`bán cà phê, nước giải khát, ở ${place}`);
    expect(citizen.last.state.asking).toEqual(['business.name']);
    await citizen.say('Cà phê Gió Chiều');
    await citizen.say('von 2 ty ruoi, 3 nguoi lam, khai truong 1/12/2026');
    await citizen.say('mot minh em, ban dien tu');
    const review = citizen.card('review');
    expect(review.requirements.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['form', 'expected-waived'],
      ['identity', 'waived'],
    ]);
    expect(review.authority?.id).toBe(`ubnd:${person.truth.permanentResidence.code}`);
    await citizen.confirm();
    const [received, ...more] = await control.receivedSoon(citizen.card('receipt').dossierId);
    expect(more).toEqual([]);
    expect(received).toMatchObject({
      procedureCode: CODE,
      values: {
        'applicant.fullName': person.truth.fullName,
        'applicant.hasBusiness': false,
        'business.industries': 'bán cà phê, nước giải khát',
        'business.name': 'Cà phê Gió Chiều',
        'business.capital': 2_500_000_000,
        'business.labour': 3,
        'business.startOn': day('2026-12-01'),
        'business.taxMethod': 'declaration',
        'business.address': person.truth.permanentResidence,
        'business.taxNoticeAddress': person.truth.permanentResidence,
      },
    });
  });

  it('is told the fee where it is known, and elsewhere who sets it', async () => {
    const inHanoi: Value = {
      code: '00199',
      catalogueOn: '2026-09-20',
      text: '12 phố Chùa Láng, Phường Láng, Thành phố Hà Nội',
    };
    const person = first(
      (one) => !hasBusiness(one) && !one.truth.permanentResidence.text.endsWith('Thành phố Hà Nội'),
    );
    const citizen = await shopkeeper(person);
    await answerQuestions(citizen, { ...SHOP, 'business.address': inHanoi });
    expect(citizen.card('review').fee.amountVnd).toBe(0);
    await citizen.act({
      type: 'edit',
      values: { 'business.address': person.truth.permanentResidence as Value },
    });
    expect(citizen.card('review').fee.amountVnd).toBeNull();
    await citizen.say('lệ phí bao nhiêu vậy em');
    expect(citizen.last.text).toContain('Hội đồng nhân dân tỉnh');
  });

  it('founds it with adults of the household, picked from its record, and attaches their authorisation', async () => {
    const person = founder();
    const spouse = await control.person(person.family.spouse ?? '');
    const citizen = await shopkeeper(person);
    const asked = await answerQuestions(citizen, {
      ...SHOP,
      'business.address': person.truth.permanentResidence as Value,
      'business.founder': 'household',
      'business.partners': ['everyone'],
    });
    expect(asked.files).toEqual(['authorisation']);
    await citizen.confirm();
    const [received] = await control.receivedSoon(citizen.card('receipt').dossierId);
    const members = Object.entries(received?.values ?? {}).filter(([id]) => id.endsWith('.personalId'));
    expect(members.map(([, value]) => value)).toContain(spouse.personalId);
    for (const child of person.family.children)
      if ((await control.person(child)).truth.birthDate.value > '2009')
        expect(members.map(([, value]) => value)).not.toContain(child);
  });
});

describe('somebody who already has a household business', () => {
  it('is told so at once, before a single question, and what to do instead', async () => {
    const person = first((one) => statusesOf(one).some((status) => /^đang hoạt động$/i.test(status)));
    const citizen = await shopkeeper(person);
    await citizen.grantAll();
    expect(citizen.last).toMatchObject({ outcome: 'refused' });
    expect(citizen.last.text).toContain('chỉ được đăng ký một hộ kinh doanh');
    expect(citizen.last.state.dossierId).toBeUndefined();
    expect(citizen.replies.some(({ cards }) => cards.some(({ kind }) => kind === 'question'))).toBe(false);
  });

  it('is asked about it while the register does not answer', async () => {
    const person = first(hasBusiness);
    await control.fault({ source: 'business-registration', kind: 'down', personalId: person.personalId });
    const citizen = await shopkeeper(person);
    await citizen.grantAll();
    await control.fault({ source: 'business-registration', kind: 'none' });
    expect(citizen.last.state.asking).toEqual(['applicant.hasBusiness']);
    await citizen.say('có rồi');
    expect(citizen.last).toMatchObject({ outcome: 'refused' });
  });
});
