import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../src/eforms/value.ts';
import type { QuestionField } from '../../src/guide/card.ts';
import { Citizen } from '../support/citizen.ts';
import { createPostgres } from '../support/open-test-database.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import {
  freeServerSettings,
  startServer,
  type RunningServer,
  type ServerSettings,
} from '../support/start-server.ts';

const KILLED_AFTER_MS = [0, 25];

let settings: ServerSettings;
let env: Record<string, string> = {};
let server: RunningServer;
let people: PersonView[];

beforeAll(async () => {
  settings = await freeServerSettings(await mkdtemp(join(tmpdir(), 'dan-loi-agreed-')));
  const postgres = process.env['TEST_DATABASE_URL'];
  if (postgres) env = { DATABASE_URL: await createPostgres(postgres) };
  server = await startServer(settings, env);
  people = (await new SandboxControl(server.controlUrl).people()).filter(
    ({ truth }) => !truth.deathDate && truth.birthDate.value < '1980',
  );
});
afterAll(async () => {
  await server.stop();
  await rm(settings.dataDir, { recursive: true, force: true });
});

/** Moving in with somebody of the family, whose household it is and who owns the place. */
function factsOf(head: PersonView): Record<string, Value> {
  return {
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
    'applicant.relationToHead': 'child',
    'owner.isHead': true,
    'dossier.companions': ['nobody'],
    'dossier.feeExemption': 'none',
  };
}

/** Answers what is asked until the last question is on the table; returns the values that answer it. */
async function answerButLast(citizen: Citizen, facts: Record<string, Value>): Promise<Record<string, Value>> {
  for (let turn = 0; turn < 20; turn += 1) {
    if (citizen.has('consent')) {
      await citizen.grantAll();
      continue;
    }
    const { fields } = citizen.card('question');
    const values = Object.fromEntries(fields.map((field) => [field.id, answerTo(field, facts)]));
    if (citizen.last.state.left === 1) return values;
    await citizen.act({ type: 'answer', values });
  }
  throw new Error(`the questions do not end: ${citizen.last.text}`);
}

function answerTo({ id, suggestion }: QuestionField, facts: Record<string, Value>): Value {
  const value = facts[id] ?? suggestion?.value;
  if (value === undefined) throw new Error(`asked for ${id}, which nobody prepared`);
  return value;
}

/** Does it, kills the process so long after, starts it again and does the same until it is answered. */
async function throughKill<Result>(work: () => Promise<Result>, killAfterMs: number): Promise<Result> {
  const lost = work().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, killAfterMs));
  await server.kill();
  server = await startServer(settings, env);
  await lost;
  let done: { result: Result } | undefined;
  await expect
    .poll(
      async () => {
        done = await work().then(
          (result) => ({ result }),
          () => undefined,
        );
        return done !== undefined;
      },
      { timeout: 40_000, interval: 300 },
    )
    .toBe(true);
  return (done as { result: Result }).result;
}

describe('a process killed while somebody is asked to agree, or agrees', () => {
  it.each(KILLED_AFTER_MS)(
    'keeps one link and one answer, killed %i ms after each',
    async (killAfterMs) => {
      const at = KILLED_AFTER_MS.indexOf(killAfterMs) * 2;
      const [applicant, head] = people.slice(at, at + 2) as [PersonView, PersonView];
      const citizen = await Citizen.start(server.url);
      await citizen.act({ type: 'choose-procedure', code: '1.004194' });
      await citizen.signIn(applicant.personalId);
      const values = await answerButLast(citizen, factsOf(head));
      const id = randomUUID();
      await throughKill(() => citizen.act({ type: 'answer', values }, id), killAfterMs);
      const { url } = citizen.card('agreement');
      const token = new URL(url ?? '').hash.slice(1);

      const person = new Citizen(server.url);
      await person.signIn(head.personalId);
      const decided = await throughKill(async () => {
        const invitation = await person.call('POST', '/v1/agreements/invitation', { token });
        return person.call('POST', `/v1/agreements/${invitation['id'] as string}/decision`, {
          decision: 'agree',
        });
      }, killAfterMs);
      expect(decided).toMatchObject({ status: 'agreed', decidedAt: expect.any(String) as string });

      await citizen.say('kiểm tra giúp');
      expect(citizen.card('review').agreements).toMatchObject([
        { id: 'head', personName: head.truth.fullName },
      ]);
    },
    120_000,
  );
});
