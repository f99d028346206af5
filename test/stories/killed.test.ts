import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/guide/reply.ts';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { createPostgres } from '../support/open-test-database.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import {
  freeServerSettings,
  startServer,
  type RunningServer,
  type ServerSettings,
} from '../support/start-server.ts';

/** Milliseconds after a message was sent; the turn takes some tens, the delivery follows it. */
const KILLED_AFTER_MS = [0, 4, 8, 15, 25, 40, 80, 150];

let settings: ServerSettings;
let env: Record<string, string> = {};
let server: RunningServer;

beforeAll(async () => {
  settings = await freeServerSettings(await mkdtemp(join(tmpdir(), 'dan-loi-killed-')));
  const postgres = process.env['TEST_DATABASE_URL'];
  if (postgres) env = { DATABASE_URL: await createPostgres(postgres) };
  server = await startServer(settings, env);
});
afterAll(async () => {
  await server.stop();
  await rm(settings.dataDir, { recursive: true, force: true });
});

async function killAndRestart(): Promise<void> {
  await server.kill();
  server = await startServer(settings, env);
}

/** Sends, kills the process so long after, starts it again and sends the same message until it is answered. */
async function sayThroughKill(citizen: Citizen, action: Action, killAfterMs: number): Promise<void> {
  const id = randomUUID();
  const lost = citizen.act(action, id).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, killAfterMs));
  await killAndRestart();
  await lost;
  await expect
    .poll(
      () =>
        citizen.act(action, id).then(
          () => true,
          (error: Error) => error.message,
        ),
      { timeout: 40_000, interval: 300 },
    )
    .toBe(true);
}

describe('a process killed at any moment', () => {
  it.each(KILLED_AFTER_MS)(
    'resumes the story and files once, killed %i ms after the confirmation',
    async (killAfterMs) => {
      const control = new SandboxControl(server.controlUrl);
      const mothers = await control.mothers();
      const mother = mothers[KILLED_AFTER_MS.indexOf(killAfterMs)];
      const citizen = await Citizen.start(server.url);
      await citizen.act({ type: 'choose-procedure', code: '3.000722' });
      await citizen.signIn(mother?.personalId ?? '');
      const consent = citizen.card('consent');
      await sayThroughKill(
        citizen,
        { type: 'grant', requestId: consent.requestId, sources: consent.items.map((item) => item.source) },
        killAfterMs,
      );
      await answerQuestions(citizen, {
        'child.fullName': 'Đỗ Hải Đăng',
        'child.healthFacility': 'Trạm y tế xã',
        'child.identityCard': false,
        'dossier.copies': 1,
        'dossier.delivery': 'portal',
      });
      const { reviewHash, dossierId } = citizen.card('review');
      await sayThroughKill(citizen, { type: 'confirm', reviewHash }, killAfterMs);
      expect(citizen.last.outcome).toBe('submitted');
      const received = await control.receivedSoon(dossierId, 30_000);
      expect(received).toHaveLength(1);
      const mine = (await citizen.call('GET', '/v1/dossiers')) as unknown as { id: string }[];
      expect(mine.map((one) => one.id)).toEqual([dossierId]);
    },
    120_000,
  );
});
