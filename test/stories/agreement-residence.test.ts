import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionField } from '../../src/guide/card.ts';
import type { Value } from '../../src/eforms/value.ts';
import { Citizen } from '../support/citizen.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

let served: ServedApp;
let people: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  people = await new SandboxControl(served.controlUrl).people();
});
afterAll(() => served.stop());

const living = ({ truth }: PersonView) => !truth.deathDate;
const byId = (id: string | null) => people.find(({ personalId }) => personalId === id);

/** A married man whose wife is of his household. */
function husband(): PersonView {
  const found = people.find(
    (one) =>
      living(one) &&
      one.truth.sex === 'male' &&
      one.knownTo['residence'] !== undefined &&
      one.family.head === one.personalId &&
      byId(one.family.spouse)?.family.head === one.personalId,
  );
  if (!found) throw new Error('the sandbox has no such man');
  return found;
}

function answerTo({ id, options, suggestion }: QuestionField, facts: Record<string, Value>): Value {
  const value = facts[id] ?? suggestion?.value ?? options?.[0]?.value;
  if (value === undefined) throw new Error(`asked for ${id}, which nobody prepared`);
  return value;
}

async function answerAll(citizen: Citizen, facts: Record<string, Value>): Promise<void> {
  for (let turn = 0; turn < 20 && (citizen.has('consent') || citizen.has('question')); turn += 1) {
    if (citizen.has('consent')) await citizen.grantAll();
    else {
      const { fields } = citizen.card('question');
      const values = Object.fromEntries(fields.map((field) => [field.id, answerTo(field, facts)]));
      await citizen.act({ type: 'answer', values });
    }
  }
}

describe('a couple who move in with a relative', () => {
  it('name both to the householder, who sees who comes, where and for how long, and nothing else', async () => {
    const applicant = husband();
    const wife = byId(applicant.family.spouse);
    const head = people.find(
      (one) => living(one) && one.truth.birthDate.value < '1970' && one.family.head !== applicant.personalId,
    );
    if (!wife || !head) throw new Error('the sandbox has too few people');
    const citizen = await Citizen.start(served.url);
    await citizen.act({ type: 'choose-procedure', code: '1.004194' });
    await citizen.signIn(applicant.personalId);
    await answerAll(citizen, {
      'dossier.stay': 'relatives',
      'dossier.from': { value: '2026-12-01', precision: 'day' },
      'dossier.until': { value: '2027-11-30', precision: 'day' },
      'applicant.newResidence': {
        code: '00004',
        catalogueOn: '2025-07-01',
        text: 'Số 5 phố Hàng Tre, Phường Ba Đình, Thành phố Hà Nội',
      },
      'head.fullName': head.truth.fullName,
      'head.personalId': head.personalId,
      'owner.isHead': true,
      'dossier.companions': [wife.personalId],
      'dossier.feeExemption': 'none',
    });
    const person = new Citizen(served.url);
    await person.signIn(head.personalId);
    const { hash } = new URL(citizen.card('agreement').url ?? '');
    const invitation = await person.call('POST', '/v1/agreements/invitation', { token: hash.slice(1) });
    const shown = Object.fromEntries(
      (invitation['values'] as { id: string; display: { vi: string } }[]).map(({ id, display }) => [
        id,
        display.vi,
      ]),
    );
    expect(shown).toEqual({
      'applicant.fullName': applicant.truth.fullName,
      'applicant.newResidence': 'Số 5 phố Hàng Tre, Phường Ba Đình, Thành phố Hà Nội',
      'dossier.from': '01/12/2026',
      'dossier.until': '30/11/2027',
      'member[1].fullName': wife.truth.fullName,
    });
    const everything = JSON.stringify(invitation);
    for (const secret of [applicant.personalId, wife.personalId, applicant.truth.phone])
      expect(everything).not.toContain(secret);
  });
});
