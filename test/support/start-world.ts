import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../src/compose.ts';
import { readEnv } from '../../src/kernel/env.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { newKey } from '../../src/kernel/secrets.ts';
import type { RunningSandbox } from '../../src/sandbox/start-sandbox.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/stand-ins/credentials.ts';
import { openCuttingLine } from './cutting-line.ts';
import { BAN_MAI } from './ban-mai.ts';
import { createPostgres } from './open-test-database.ts';
import { keepTenants } from '../../src/tenants/keep-tenants.ts';
import { startWorker } from './start-worker.ts';
import type { WorkerWorld } from './worker-world.ts';

export interface RunningWorld {
  world: WorkerWorld;
  stop(): Promise<void>;
}

const SECRET = 'sandbox';

/**
 * A fresh database on the server, the Node process that looks after it, its sandbox, and a Worker beside them. The
 * address that all are told is taken first, by a line that leads to the Worker once it runs.
 */
export async function startWorld(server: string): Promise<RunningWorld> {
  const line = await openCuttingLine();
  const publicUrl = line.url.replace('127.0.0.1', 'localhost');
  const dataDir = await mkdtemp(join(tmpdir(), 'dan-loi-world-'));
  const shared = {
    NODE_ENV: 'test',
    PUBLIC_URL: publicUrl,
    DATABASE_URL: await createPostgres(server),
    MASTER_KEY: newKey().toString('base64'),
    OIDC_CLIENT_SECRET: SECRET,
  };
  const node = await compose(readEnv({ ...shared, DATA_DIR: dataDir }), { log: silentLog, sandboxPort: 0 });
  await keepTenants(node.context.db, [BAN_MAI]);
  const { sandbox } = node;
  if (!sandbox) throw new Error('tests need the sandbox');
  const settings = { ...shared, ...standingIn(sandbox), TRUST_PROXY: 'on' };
  const worker = await startWorker(settings);
  line.leadTo(worker.url);
  return {
    world: {
      publicUrl,
      workerUrl: worker.url,
      settings,
      controlUrl: sandbox.controlUrl,
      provinceUrl: sandbox.provinceUrl,
      people: sandbox.notablePeople(),
    },
    stop: async () => {
      await line.stop();
      await worker.stop();
      await node.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The settings that point at the stand-ins of another process. */
function standingIn({ urls, issuer }: RunningSandbox): Record<string, string> {
  const sources = Object.entries(urls).filter(([source]) => source !== 'vneid');
  return {
    SANDBOX: 'off',
    OIDC_ISSUER: issuer,
    SOURCES_CREDENTIALS: JSON.stringify(SANDBOX_CREDENTIALS),
    ...Object.fromEntries(
      sources.map(([source, url]) => [`SOURCES_${source.replaceAll('-', '_').toUpperCase()}`, url]),
    ),
  };
}
