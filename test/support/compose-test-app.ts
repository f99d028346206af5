import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppContext } from '../../src/app-context.ts';
import { compose } from '../../src/compose.ts';
import type { Action, Reply } from '../../src/guide/reply.ts';
import type { HttpApp } from '../../src/http/http-env.ts';
import { readEnv } from '../../src/kernel/env.ts';
import { silentLog } from '../../src/kernel/log.ts';
import type { RunningSandbox } from '../../src/sandbox/start-sandbox.ts';
import { openBrowser, type Browser } from './browser.ts';
import { composeOnWorker } from './compose-on-worker.ts';
import { openTestDatabase } from './open-test-database.ts';
import { workerWorld } from './worker-world.ts';

export const TEST_PUBLIC_URL = workerWorld()?.publicUrl ?? 'http://localhost:8787';
/** What our own page sends with a call that changes something. */
export const OUR_PAGE = { origin: TEST_PUBLIC_URL };

/** The whole product on a fresh database, with a sandbox on free ports. Make one per file, stop it in `afterAll`. */
export interface TestApp {
  context: AppContext;
  app: HttpApp;
  sandbox: RunningSandbox;
  /** a script with a cookie jar */
  newBrowser(headers?: Record<string, string>): Browser;
  /** signs in through the sandbox's page; answers where the callback sends the browser */
  signIn(browser: Browser, personalId: string, query?: Record<string, string>): Promise<string>;
  /** a signed-in script that sends our Origin */
  signedIn(personalId: string): Promise<Browser>;
  startConversation(browser: Browser, input?: Record<string, unknown>): Promise<Talk>;
  /** a sandbox person, by what the start banner says about them ("nữ, chưa kết hôn"), or the first */
  person(about?: string): { personalId: string; fullName: string };
  stop(): Promise<void>;
}

export interface Talk {
  id: string;
  token: string;
  greeting: Reply;
  /** sends a message under a fresh id, as the bearer and with the cookies of the browser */
  say(said: string | Action, options?: { id?: string; headers?: Record<string, string> }): Promise<Response>;
  /** as above, and the reply; throws when there is none */
  reply(said: string | Action): Promise<Reply>;
}

/** Where the tests are run against a Worker, the product answers there, on the database that the context opens. */
export async function composeTestApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const world = workerWorld();
  return testAppOf(await (world ? composeOnWorker(world, settings) : composeHere(settings)));
}

type Parts = Pick<TestApp, 'context' | 'app' | 'sandbox' | 'stop'>;

async function composeHere(settings: Record<string, string>): Promise<Parts> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dan-loi-test-'));
  const database = await openTestDatabase();
  const env = readEnv({ NODE_ENV: 'test', DATA_DIR: dataDir, PUBLIC_URL: TEST_PUBLIC_URL, ...settings });
  const { context, app, sandbox, stop } = await compose(env, { database, log: silentLog, sandboxPort: 0 });
  if (!sandbox) throw new Error('tests need the sandbox');
  return {
    context,
    app,
    sandbox,
    stop: async () => {
      await stop();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function testAppOf(parts: Parts): TestApp {
  const { app, sandbox } = parts;
  const newBrowser = (headers?: Record<string, string>) => openBrowser(app, TEST_PUBLIC_URL, headers);
  const people = sandbox.notablePeople();
  return {
    ...parts,
    newBrowser,
    signIn,
    signedIn: async (personalId) => {
      const browser = newBrowser(OUR_PAGE);
      await signIn(browser, personalId);
      return browser;
    },
    startConversation,
    person: (about) => {
      const found = about === undefined ? people[0] : people.find((one) => one.about === about);
      if (!found) throw new Error(`the sandbox has nobody who is: ${about}`);
      return found;
    },
  };
}

async function signIn(
  browser: Browser,
  personalId: string,
  query: Record<string, string> = {},
): Promise<string> {
  const { response, url } = await browser.follow(`/v1/session/login?${new URLSearchParams(query)}`);
  if (!response.ok) throw new Error(`the sign-in page answered ${response.status} at ${url.pathname}`);
  const back = await browser.follow(
    url.href,
    { method: 'POST', body: new URLSearchParams({ personalId }) },
    (next) => next.href.startsWith(TEST_PUBLIC_URL) && !next.pathname.startsWith('/v1/session/'),
  );
  const location = back.response.headers.get('location');
  if (!location) throw new Error(`signing in ended with ${back.response.status} at ${back.url.pathname}`);
  return location;
}

async function startConversation(browser: Browser, input: Record<string, unknown> = {}): Promise<Talk> {
  const response = await browser.send('/v1/conversations', postJson(input));
  if (response.status !== 201)
    throw new Error(`no conversation: ${response.status} ${await response.text()}`);
  const { id, token, greeting } = (await response.json()) as { id: string; token: string; greeting: Reply };
  const say: Talk['say'] = (said, options = {}) => {
    const message = typeof said === 'string' ? { text: said } : { action: said };
    return browser.send(
      `/v1/conversations/${id}/messages`,
      postJson(
        { id: options.id ?? randomUUID(), ...message },
        { authorization: `Bearer ${token}`, ...options.headers },
      ),
    );
  };
  const reply: Talk['reply'] = async (said) => {
    const answered = await say(said);
    if (!answered.ok) throw new Error(`no reply: ${answered.status} ${await answered.text()}`);
    return (await answered.json()) as Reply;
  };
  return { id, token, greeting, say, reply };
}

export function postJson(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
