import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { createPostgres } from '../support/open-test-database.ts';
import { payBill } from '../support/pay-bill.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import {
  freeServerSettings,
  startServer,
  type RunningServer,
  type ServerSettings,
} from '../support/start-server.ts';

/** Milliseconds after the confirmation, and after the payment, were sent. */
const KILLED_AFTER_MS = [0, 12, 40, 120];

let settings: ServerSettings;
let env: Record<string, string> = {};
let server: RunningServer;
let owners: PersonView[];

beforeAll(async () => {
  settings = await freeServerSettings(await mkdtemp(join(tmpdir(), 'dan-loi-paying-')));
  const postgres = process.env['TEST_DATABASE_URL'];
  if (postgres) env = { DATABASE_URL: await createPostgres(postgres) };
  server = await startServer(settings, env);
  owners = (await new SandboxControl(server.controlUrl).people()).filter(
    ({ truth, knownTo, family }) =>
      !truth.deathDate &&
      truth.birthDate.value > '1960' &&
      truth.birthDate.value < '2000' &&
      knownTo['residence'] &&
      family.spouse &&
      ((knownTo['land']?.['parcels'] ?? []) as unknown[]).length === 1,
  );
});
afterAll(async () => {
  await server.stop();
  await rm(settings.dataDir, { recursive: true, force: true });
});

/** Does it, kills the process so long after, and starts it again. */
async function throughKill(work: () => Promise<unknown>, killAfterMs: number): Promise<void> {
  const lost = work().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, killAfterMs));
  await server.kill();
  server = await startServer(settings, env);
  await lost;
}

/** Until the message is answered; a lease of the dead process ends by itself. */
async function sayUntilAnswered(citizen: Citizen, message: Parameters<Citizen['send']>[0]): Promise<void> {
  const send = () =>
    citizen.send(message).then(
      () => 'answered',
      (error: Error) => error.message,
    );
  await expect.poll(send, { timeout: 40_000, interval: 300 }).toBe('answered');
}

describe('a process killed around a payment', () => {
  it.each(KILLED_AFTER_MS)(
    'keeps the bill and sends the dossier once, killed %i ms after the confirmation and after the payment',
    async (killAfterMs) => {
      const control = new SandboxControl(server.controlUrl);
      const citizen = await Citizen.start(server.url);
      await citizen.act({ type: 'choose-procedure', code: '1.004222' });
      await citizen.signIn(owners[KILLED_AFTER_MS.indexOf(killAfterMs)]?.personalId ?? '');
      await answerQuestions(citizen, {
        'dossier.case': 'own',
        'dossier.household': 'own',
        'dossier.companions': ['nobody'],
        'dossier.feeExemption': 'none',
      });
      const { reviewHash, dossierId } = citizen.card('review');
      const confirmation = { id: randomUUID(), action: { type: 'confirm' as const, reviewHash } };
      await throughKill(() => citizen.send(confirmation), killAfterMs);
      await sayUntilAnswered(citizen, confirmation);
      const { url } = citizen.card('pay');
      await throughKill(() => payBill(url), killAfterMs);
      await payBill(url);
      expect(await control.receivedSoon(dossierId, 30_000)).toHaveLength(1);
      await sayUntilAnswered(citizen, { id: randomUUID(), text: 'em trả rồi' });
      expect(citizen.last.outcome).toBe('submitted');
      const receipt = await citizen.call('GET', `/v1/dossiers/${dossierId}/receipt`);
      expect(receipt['payment']).toMatchObject({ amountVnd: 10_000 });
    },
    120_000,
  );
});
