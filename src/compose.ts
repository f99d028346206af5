import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectDefaultMetrics, type Registry } from 'prom-client';
import type { AppContext } from './app-context.ts';
import type { SourcesOptions } from './connectors/connect-sources.ts';
import { SourceCredentials } from './connectors/credentials.ts';
import { sourceUrls } from './connectors/source-urls.ts';
import { createContext } from './create-context.ts';
import type { Database } from './db/database.ts';
import { readMasterKey } from './db/master-key.ts';
import { openDatabase } from './db/open-database.ts';
import { releaseLeases } from './db/release-leases.ts';
import { runDeliveries } from './dossiers/run-deliveries.ts';
import { loadPrompts } from './guide/llm/load-prompts.ts';
import { createApp } from './http/create-app.ts';
import type { HttpApp } from './http/http-env.ts';
import { systemClock } from './kernel/clock.ts';
import type { Log } from './kernel/context.ts';
import type { Env } from './kernel/env.ts';
import { newRandomId } from './kernel/ids.ts';
import { createLog } from './kernel/log.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import { loadPlaces } from './places/load-places.ts';
import type { RunningSandbox } from './sandbox/start-sandbox.ts';
import { keepTenants, withdrawOtherTenants } from './tenants/keep-tenants.ts';
import { readTenantsFile } from './tenants/read-tenants-file.ts';
import type { Tenant } from './tenants/tenant.ts';
import { openAssets } from './web/open-assets.ts';

const KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));
const PROMPTS = fileURLToPath(new URL('../prompts', import.meta.url));
/** In the sandbox an official's step is seen at once; real back ends are asked every few minutes. */
const FOLLOW_SANDBOX_EVERY_MS = 2_000;
const FOLLOW_EVERY_MS = 5 * 60_000;
const SANDBOX_CLIENT_SECRET = 'sandbox';

export interface Overrides {
  /** an open, migrated database; the caller closes it */
  database?: Database;
  log?: Log;
  /** 0 takes free ports; default SANDBOX_PORT */
  sandboxPort?: number;
  newId?: AppContext['newId'];
}

export interface Composed {
  context: AppContext;
  app: HttpApp;
  sandbox: RunningSandbox | undefined;
  stop(): Promise<void>;
}

/** Puts everything together from the settings. What was started before a failure is stopped again. */
export async function compose(settings: Env, overrides: Overrides = {}): Promise<Composed> {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    return { ...(await put(settings, overrides, started)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function put(
  settings: Env,
  overrides: Overrides,
  started: (() => Promise<void>)[],
): Promise<Omit<Composed, 'stop'>> {
  const log = overrides.log ?? createLog(settings.LOG_LEVEL);
  const sites = settings.TENANTS_FILE ? await readTenantsFile(settings.TENANTS_FILE) : undefined;
  const publicUrl = (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, '');
  const sandbox =
    settings.SANDBOX === 'on' ? await startOurSandbox(settings, overrides, log, publicUrl) : undefined;
  if (sandbox) started.push(sandbox.stop);
  const db = overrides.database ?? (await openOurDatabase(settings));
  if (!overrides.database) started.push(() => db.close());
  await keepSites(db, sites, sandbox);
  const env = sandbox ? withSandbox(settings, sandbox) : settings;
  const context = createContext({
    env,
    log,
    db,
    publicUrl,
    knowledge: await loadKnowledge(KNOWLEDGE),
    prompts: await loadPrompts(PROMPTS),
    places: loadPlaces(),
    clock: sandbox?.clock ?? systemClock,
    newId: overrides.newId ?? newRandomId,
    masterKey: readMasterKey(settings.MASTER_KEY, settings.DATA_DIR),
    sources: await sourcesOf(env, sandbox),
    wakeDeliveries: () => deliveries.wake(),
    seeThrough: () => {},
  });
  const deliveries = runDeliveries(context, {
    followEveryMs: sandbox ? FOLLOW_SANDBOX_EVERY_MS : FOLLOW_EVERY_MS,
  });
  started.push(deliveries.stop);
  return { context, app: createApp(context, openAssets(), measureProcess), sandbox };
}

function measureProcess(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
}

/** Loaded only where it is wanted: production has no sandbox in memory. */
async function startOurSandbox(
  env: Env,
  { sandboxPort }: Overrides,
  log: Log,
  publicUrl: string,
): Promise<RunningSandbox> {
  const { startSandbox } = await import('./sandbox/start-sandbox.ts');
  return startSandbox({
    firstPort: sandboxPort ?? env.SANDBOX_PORT,
    dataDir: join(env.DATA_DIR, 'sandbox'),
    clientSecret: env.OIDC_CLIENT_SECRET ?? SANDBOX_CLIENT_SECRET,
    publicUrl,
    log,
  });
}

async function openOurDatabase(env: Env): Promise<Database> {
  const db = await openDatabase(
    env.DATABASE_URL ? { url: env.DATABASE_URL } : { dataDir: join(env.DATA_DIR, 'pglite') },
  );
  await db.migrate();
  if (db.kind === 'pglite') await releaseLeases(db);
  return db;
}

/** The file says which sites there are; without it those of the database stay. The sandbox brings its own. */
async function keepSites(
  db: Database,
  sites: Tenant[] | undefined,
  sandbox: RunningSandbox | undefined,
): Promise<void> {
  const told = [...(sites ?? []), ...(sandbox ? [await sandboxSite(sandbox)] : [])];
  await keepTenants(db, told);
  if (sites) await withdrawOtherTenants(db, told);
}

async function sandboxSite(sandbox: RunningSandbox): Promise<Tenant> {
  const { demoTenant } = await import('./sandbox/province-site/demo-tenant.ts');
  return demoTenant(sandbox.provinceUrl);
}

function withSandbox(env: Env, sandbox: RunningSandbox): Env {
  if (env.OIDC_ISSUER) return env;
  return {
    ...env,
    OIDC_ISSUER: sandbox.issuer,
    OIDC_CLIENT_SECRET: env.OIDC_CLIENT_SECRET ?? SANDBOX_CLIENT_SECRET,
  };
}

/** A source whose address is set is the real one; the sandbox stands in for the others. */
async function sourcesOf(
  env: Env,
  sandbox: RunningSandbox | undefined,
): Promise<Omit<SourcesOptions, 'log'>> {
  const set = sourceUrls(env);
  const urls = Object.fromEntries(
    Object.entries(set).map(([source, url]) => [source, url ?? sandbox?.urls[source as keyof typeof set]]),
  ) as SourcesOptions['urls'];
  return { urls, credentials: await credentialsOf(env) };
}

async function credentialsOf(env: Env): Promise<SourceCredentials> {
  const { SOURCES_CREDENTIALS: json, SOURCES_CREDENTIALS_FILE: file } = env;
  if (json) return SourceCredentials.parse(JSON.parse(json));
  if (file) return SourceCredentials.parse(JSON.parse(await readFile(file, 'utf8')));
  const { SANDBOX_CREDENTIALS } = await import('./sandbox/stand-ins/credentials.ts');
  return SANDBOX_CREDENTIALS;
}
