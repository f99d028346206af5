import { createContext } from '../../src/create-context.ts';
import { SourceCredentials } from '../../src/connectors/credentials.ts';
import type { SourcesOptions } from '../../src/connectors/connect-sources.ts';
import { sourceUrls } from '../../src/connectors/source-urls.ts';
import { readMasterKey } from '../../src/db/master-key.ts';
import { openDatabase } from '../../src/db/open-database.ts';
import { loadPrompts } from '../../src/guide/llm/load-prompts.ts';
import { createApp } from '../../src/http/create-app.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { readEnv } from '../../src/kernel/env.ts';
import { newRandomId } from '../../src/kernel/ids.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { loadPlaces } from '../../src/places/load-places.ts';
import { openAssets } from '../../src/web/open-assets.ts';
import type { TestApp } from './compose-test-app.ts';
import { requestOver } from './request-over.ts';
import type { WorkerWorld } from './worker-world.ts';

/**
 * An app whose every request goes to the Worker, beside a context on the same database that looks behind it. All files
 * share the world, which was started before them and is stopped after them.
 */
export async function composeOnWorker(
  world: WorkerWorld,
  settings: Record<string, string>,
): Promise<Pick<TestApp, 'context' | 'app' | 'sandbox' | 'stop'>> {
  if (Object.keys(settings).length > 0) throw new Error('the Worker of all tests has settings of its own');
  const env = readEnv({ NODE_ENV: 'test', ...world.settings });
  const db = await openDatabase({ url: env.DATABASE_URL ?? '' });
  const context = createContext({
    env,
    db,
    log: silentLog,
    publicUrl: world.publicUrl,
    knowledge: await loadKnowledge('knowledge'),
    prompts: await loadPrompts('prompts'),
    places: loadPlaces(),
    clock: systemClock,
    newId: newRandomId,
    masterKey: readMasterKey(env.MASTER_KEY, env.DATA_DIR),
    sources: {
      urls: sourceUrls(env) as SourcesOptions['urls'],
      credentials: SourceCredentials.parse(JSON.parse(env.SOURCES_CREDENTIALS ?? 'null')),
    },
    wakeDeliveries: () => {},
    seeThrough: () => {},
  });
  const app = createApp(context, openAssets(), () => {});
  app.request = requestOver(world.workerUrl, world.publicUrl);
  return { context, app, sandbox: sandboxOf(world), stop: () => db.close() };
}

function sandboxOf({ controlUrl, provinceUrl, people, settings }: WorkerWorld) {
  return {
    controlUrl,
    provinceUrl,
    issuer: settings['OIDC_ISSUER'] ?? '',
    urls: {},
    clock: systemClock,
    notablePeople: () => people,
    stop: async () => {},
  } as TestApp['sandbox'];
}
