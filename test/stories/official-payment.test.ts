import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FiledDossier } from '../../src/officials/read-filed.ts';
import type { Reply } from '../../src/guide/reply.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { OfficialAtDesk } from '../support/official.ts';
import { payBill } from '../support/pay-bill.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const CODE = '1.004222';
const FACTS = {
  'dossier.case': 'own',
  'dossier.household': 'own',
  'dossier.companions': ['nobody'],
  'dossier.feeExemption': 'none',
};

let served: ServedApp;
let owners: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  const control = new SandboxControl(served.controlUrl);
  owners = (await control.people()).filter(
    ({ truth, knownTo, family }) =>
      !truth.deathDate &&
      truth.birthDate.value > '1960' &&
      truth.birthDate.value < '2000' &&
      knownTo['residence'] &&
      knownTo['civil-status'] &&
      family.spouse &&
      ((knownTo['land']?.['parcels'] ?? []) as unknown[]).length === 1,
  );
});
afterAll(() => served.stop());

it('an official sees that the fee of a dossier was paid, and nothing of it before', async () => {
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: CODE });
  await citizen.signIn(owners[0]?.personalId ?? '');
  await answerQuestions(citizen, FACTS);
  const { dossierId, authority } = citizen.card('review');
  const official = await OfficialAtDesk.of(served, authority?.id ?? '');
  await citizen.confirm();
  const { url, billId, amountVnd } = citizen.card('pay');
  expect((await official.raw('GET', `/dossiers/${dossierId}`)).status).toBe(404);
  await payBill(url);
  await citizen.say('em trả rồi nhé');
  const detail = await official.get<FiledDossier>(`/dossiers/${dossierId}`);
  expect(detail).toMatchObject({ payment: { billId, amountVnd }, refundDueVnd: 0 });
});

it('an official who helps cannot give up what the citizen has confirmed by choosing another procedure', async () => {
  const official = await OfficialAtDesk.of(served, 'ubnd:00070');
  const begun = await official.post<{ id: string; conversationId: string; url: string }>('/assists', {
    procedureCode: CODE,
  });
  const citizen = new Citizen(served.url);
  const opened = await citizen.call('POST', '/v1/assists/opening', { code: begun.url.split('#')[1] });
  citizen.conversationId = begun.conversationId;
  citizen.token = opened['token'] as string;
  await citizen.signIn(owners[1]?.personalId ?? '');
  await answerQuestions(citizen, FACTS);
  const { dossierId } = citizen.card('review');
  await citizen.confirm();
  const { billId } = citizen.card('pay');
  const refused = await official.post<Reply>(`/assists/${begun.id}/messages`, {
    id: randomUUID(),
    action: { type: 'choose-procedure', code: '2.000635' },
  });
  expect(refused).toMatchObject({ outcome: 'refused', cards: [{ kind: 'pay', billId }] });
  expect(await citizen.call('GET', `/v1/dossiers/${dossierId}`)).toMatchObject({ stage: 'paying' });
});
