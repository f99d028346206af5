import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Hex } from '../../src/kernel/secrets.ts';
import { Citizen } from '../support/citizen.ts';
import { longPdf } from '../support/files.ts';
import { createPostgres } from '../support/open-test-database.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import {
  freeServerSettings,
  startServer,
  type RunningServer,
  type ServerSettings,
} from '../support/start-server.ts';
import { append, begin, head, type Send } from '../support/tus-calls.ts';

const KIBIBYTE = 1024;
const PART_BYTES = 200 * KIBIBYTE;
const FILE = longPdf(5 * PART_BYTES - 7);
/** Which part was being sent, and milliseconds after it was begun. */
const KILLS = [
  { part: 0, afterMs: 0 },
  { part: 2, afterMs: 12 },
  { part: 4, afterMs: 4 },
  { part: 4, afterMs: 25 },
];

let settings: ServerSettings;
let env: Record<string, string> = {};
let server: RunningServer;

beforeAll(async () => {
  settings = await freeServerSettings(await mkdtemp(join(tmpdir(), 'dan-loi-upload-')));
  const postgres = process.env['TEST_DATABASE_URL'];
  if (postgres) env = { DATABASE_URL: await createPostgres(postgres) };
  server = await startServer(settings, env);
});
afterAll(async () => {
  await server.stop();
  await rm(settings.dataDir, { recursive: true, force: true });
});

it(
  'a file goes on where it stopped when the process is killed under it, and is whole only once',
  { timeout: 120_000 },
  async () => {
    const [person] = await new SandboxControl(server.controlUrl).grownPeople();
    const citizen = new Citizen(server.url);
    await citizen.signIn(person?.personalId ?? '');
    const dossier = await citizen.call('POST', '/v1/dossiers', { procedureCode: '1.001612' });
    const [requirement] = dossier['requirements'] as { id: string }[];
    const send: Send = (path, init) =>
      citizen.jar.fetch(`${server.url}${path}`, {
        ...init,
        headers: { origin: server.url, ...Object.fromEntries(new Headers(init.headers)) },
      });
    const begun = await begin(send, String(dossier['id']), {
      requirementId: requirement?.id ?? '',
      bytes: FILE.length,
      sha256: sha256Hex(FILE),
    });
    const address = begun.headers.get('location') ?? '';
    const kills = [...KILLS];

    for (let known = 0; known < FILE.length;) {
      const kill = kills[0] && kills[0].part === Math.floor(known / PART_BYTES) ? kills.shift() : undefined;
      const bytes = FILE.subarray(known, (Math.floor(known / PART_BYTES) + 1) * PART_BYTES);
      const sent = append(send, address, { offset: known, bytes }).catch(() => undefined);
      if (kill) {
        await new Promise((resolve) => setTimeout(resolve, kill.afterMs));
        await server.kill();
        await sent;
        server = await startServer(settings, env);
      } else expect((await sent)?.status).toBe(204);
      const stand = await head(send, address);
      const offset = Number(stand.headers.get('upload-offset'));
      expect(offset).toBeGreaterThanOrEqual(known);
      expect(stand.headers.has('attachment-hash')).toBe(offset === FILE.length);
      known = offset;
    }

    const whole = await head(send, address);
    expect(whole.headers.get('attachment-hash')).toBe(sha256Hex(FILE));
    const { requirements } = await citizen.call('GET', `/v1/dossiers/${String(dossier['id'])}`);
    expect(requirements).toContainEqual(expect.objectContaining({ id: requirement?.id, attached: true }));
  },
);
