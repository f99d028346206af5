import packedBytes from '../../.worker/everything.pack';
import { SourceCredentials } from '../connectors/credentials.ts';
import type { SourcesOptions } from '../connectors/connect-sources.ts';
import { sourceUrls } from '../connectors/source-urls.ts';
import { createContext } from '../create-context.ts';
import type { Database } from '../db/database.ts';
import { readMasterKey } from '../db/master-key.ts';
import { createApp } from '../http/create-app.ts';
import type { HttpApp } from '../http/http-env.ts';
import { systemClock } from '../kernel/clock.ts';
import { readEnv, type Env } from '../kernel/env.ts';
import { newRandomId } from '../kernel/ids.ts';
import { buildPlaces } from '../places/build-places.ts';
import { settingsOf, type Bindings } from './bindings.ts';
import { createConsoleLog } from './console-log.ts';
import { packedAssets } from './packed-assets.ts';
import { unpack } from './packed.ts';
import { currentRequest } from './request-scope.ts';

/** Puts together what all requests of an isolate share; throws one line where a setting cannot be used. */
export function composeIsolate(bindings: Bindings): HttpApp {
  const env = envOf(bindings);
  const { knowledge, prompts, places, web } = unpack(packedBytes);
  const context = createContext({
    env,
    log: createConsoleLog(env.LOG_LEVEL),
    db: requestDatabase,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    knowledge,
    prompts,
    places: buildPlaces(places),
    clock: systemClock,
    newId: newRandomId,
    masterKey: readMasterKey(env.MASTER_KEY ?? '', env.DATA_DIR),
    sources: sourcesOf(env),
    /** The Node process on the same database looks every second; an isolate ends with its requests. */
    wakeDeliveries: () => {},
    seeThrough: (work) => currentRequest().seeThrough(work),
  });
  return createApp(context, packedAssets(web, bindings.ASSETS), () => {});
}

function envOf(bindings: Bindings): Env {
  return readEnv({
    ...settingsOf(bindings),
    SANDBOX: 'off',
    DATABASE_URL: bindings.HYPERDRIVE.connectionString,
  });
}

/** Each request has its own, but there is one context for all. */
const requestDatabase: Database = {
  kind: 'postgres',
  get drizzle() {
    return currentRequest().database().drizzle;
  },
  migrate: () => currentRequest().database().migrate(),
  close: () => Promise.resolve(),
};

/** Complete: `readEnv` refuses settings without the sandbox that leave a source out. */
function sourcesOf(env: Env): Omit<SourcesOptions, 'log'> {
  const { SOURCES_CREDENTIALS: json } = env;
  if (!json) throw new Error('SOURCES_CREDENTIALS is needed: a Worker has no files.');
  return {
    urls: sourceUrls(env) as SourcesOptions['urls'],
    credentials: SourceCredentials.parse(JSON.parse(json)),
  };
}
