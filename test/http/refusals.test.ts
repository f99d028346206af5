import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  composeTestApp,
  OUR_PAGE,
  postJson,
  TEST_PUBLIC_URL,
  type TestApp,
} from '../support/compose-test-app.ts';
import { inviteOwner } from '../support/invite-owner.ts';
import type { Browser } from '../support/browser.ts';
import { begin } from '../support/tus-calls.ts';

interface Operation {
  security?: Record<string, unknown>[];
  requestBody?: { content: Record<string, unknown> };
}
interface Call {
  method: string;
  path: string;
  operation: Operation;
}

let test: TestApp;
let calls: Call[];
/** the owner of what `own` names, and somebody else */
let owner: Browser;
let stranger: Browser;
/** somebody at a desk, of another authority than what `own` names */
let official: Browser;
let own: Record<string, string>;

beforeAll(async () => {
  test = await composeTestApp();
  const document = (await (await test.app.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  calls = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      path,
      operation,
      method: method.toUpperCase(),
    })),
  );
  owner = await test.signedIn(test.person().personalId);
  stranger = await test.signedIn(test.person('nữ, chưa kết hôn').personalId);
  official = await test.signedIn(test.person('công chức một cửa').personalId);
  own = {
    ...(await belongingsOf(owner)),
    agreements: await invitationFor(owner),
    assists: await assistOfSomebody(),
    handovers: 'hov_none',
  };
});
afterAll(() => test.stop());

/** One thing of each kind whose id stands in a path. */
async function belongingsOf(browser: Browser): Promise<Record<string, string>> {
  const { id: conversations } = await test.startConversation(browser);
  const [eform] = test.context.knowledge.eforms;
  const opened = await browser.send('/v1/dossiers', postJson({ procedureCode: eform?.code }));
  const { id: dossiers } = (await opened.json()) as { id: string };
  await browser.send(`/v1/dossiers/${dossiers}/prefill`, { method: 'POST' });
  const granted = (await (await browser.send('/v1/consents')).json()) as { id: string }[];
  const paper = eform?.requirements[0]?.id ?? '';
  const begun = await begin(browser.send, dossiers, { requirementId: paper, bytes: 10 });
  const uploads = begun.headers.get('location')?.split('/').at(-1) ?? '';
  return { conversations, dossiers, uploads, consents: granted[0]?.id ?? '' };
}

/** What another official began. */
async function assistOfSomebody(): Promise<string> {
  const desks = await fetch(`${test.sandbox.controlUrl}/control/officials?authorityId=ca:00070`);
  const [other] = (await desks.json()) as { personalId: string }[];
  const desk = await test.signedIn(other?.personalId ?? '');
  const begun = await desk.send('/v1/official/assists', postJson({}));
  return ((await begun.json()) as { id: string }).id;
}

/** The id of somebody's request that this person may answer. */
async function invitationFor(browser: Browser): Promise<string> {
  const token = await inviteOwner(stranger.send, test.person());
  const opened = await browser.send('/v1/agreements/invitation', postJson({ token }));
  return ((await opened.json()) as { id: string }).id;
}

const needsSomebody = ({ operation }: Call) =>
  (operation.security ?? []).length > 0 && !operation.security?.some((one) => Object.keys(one).length === 0);
const takesToken = ({ operation }: Call) => operation.security?.some((one) => 'conversation' in one) ?? false;
const isOfAnId = ({ path }: Call) => path.includes('{id}');
const changes = ({ method }: Call) => method !== 'GET';
const takesJson = ({ operation }: Call) => 'application/json' in (operation.requestBody?.content ?? {});
const isForOfficials = ({ path }: Call) => path.startsWith('/v1/official/');
/** Whoever gets past the question of who may call. */
const callerOf = (call: Call, other: Browser) => (isForOfficials(call) ? official : other);
const nameOf = ({ method, path }: Call) => `${method} ${path}`;

function addressOf(call: Call, id?: string): string {
  const { path } = call;
  const kind = path.split('/')[isForOfficials(call) ? 3 : 2] ?? '';
  return path
    .replace('{id}', id ?? own[kind] ?? 'none')
    .replace('{uploadId}', own['uploads'] ?? 'none')
    .replace('{code}', '1.001193');
}

const TUS_HEADERS = {
  'tus-resumable': '1.0.0',
  'upload-length': '10',
  'upload-offset': '0',
  'upload-metadata': `requirementId ${btoa('birth-notice')}`,
  'content-type': 'application/offset+octet-stream',
  'x-http-method-override': 'PATCH',
};

/** A body of the right type, whatever stands in it. */
function bodyOf(call: Call): RequestInit {
  if (takesJson(call)) return { ...postJson('{}'), method: call.method };
  if (call.path.includes('/uploads')) return { method: call.method, headers: TUS_HEADERS };
  if (!call.operation.requestBody) return { method: call.method };
  const form = new FormData();
  form.set('requirementId', 'birth-notice');
  form.set('file', new File(['%PDF-1.7'], 'a.pdf'));
  return { method: call.method, body: form };
}

function decisionFor(call: Call): unknown {
  return isForOfficials(call) ? { id: crypto.randomUUID(), kind: 'accept' } : { decision: 'agree' };
}

async function codeOf(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({
    type: `urn:dan-loi:problem:${String(problem['code'])}`,
    status: response.status,
    requestId: response.headers.get('x-request-id'),
  });
  expect(problem['title']).toBeTypeOf('string');
  expect(problem['detail']).toBeTypeOf('string');
  return String(problem['code']);
}

/** Every route of the contract that the case concerns; none at all would prove nothing. */
async function onEach(
  concerns: (call: Call) => boolean,
  atLeast: number,
  check: (call: Call) => Promise<void>,
): Promise<void> {
  const concerned = calls.filter(concerns);
  expect(concerned.map(nameOf).length).toBeGreaterThanOrEqual(atLeast);
  for (const call of concerned) {
    try {
      await check(call);
    } catch (error) {
      throw new Error(`${nameOf(call)}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}

describe('every route of the contract', () => {
  it('asks for a sign-in where there is none', () =>
    onEach(needsSomebody, 15, async (call) => {
      const answer = await test.newBrowser().send(addressOf(call), bodyOf(call));
      expect(answer.status).toBe(call.path === '/v1/session/logout' ? 204 : 401);
      if (answer.status === 401) expect(await codeOf(answer)).toBe('signed-out');
    }));

  it.each(['tok_unknown', 'x', '', 'tok_\u00e9', `tok_${'a'.repeat(5_000)}`])(
    'takes no token that opens nothing (%j)',
    (token) =>
      onEach(takesToken, 2, async (call) => {
        const call401 = { ...bodyOf(call) };
        const headers = {
          ...Object.fromEntries(new Headers(call401.headers)),
          authorization: `Bearer ${token}`,
        };
        const init = { ...call401, headers };
        if (takesJson(call)) init.body = JSON.stringify({ id: crypto.randomUUID(), text: 'xin chào' });
        const answer = await test.newBrowser().send(addressOf(call), init);
        expect(answer.status).toBe(401);
      }),
  );

  it('answers an unknown id and a foreign id with the same 404', () =>
    onEach(
      (call) => isOfAnId(call) && needsSomebody(call),
      10,
      async (call) => {
        const init = bodyOf(call);
        if (call.path.endsWith('/messages'))
          init.body = JSON.stringify({ id: crypto.randomUUID(), text: 'xin chào' });
        if (call.path.endsWith('/submission')) {
          init.body = JSON.stringify({ reviewHash: 'none' });
          init.headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
        }
        if (call.path.endsWith('/carry-over')) init.body = JSON.stringify({ challenge: 'a'.repeat(43) });
        if (call.path.endsWith('/invitations')) init.body = JSON.stringify({ agreementId: 'owner' });
        if (call.path.endsWith('/decision')) init.body = JSON.stringify(decisionFor(call));
        if (call.method === 'PATCH' && takesJson(call))
          init.body = JSON.stringify({ values: {}, version: 1 });
        const foreign = addressOf(call);
        const unknown = foreign.replace(/(con|dos|cst|agr|hov|ast)_[\w-]+/, '$1_AAAAAAAAAAAAAAAAAAAAAAAA');
        const answers = [];
        for (const address of [foreign, unknown]) {
          const answer = await callerOf(call, stranger).send(address, init);
          expect(answer.status).toBe(404);
          answers.push({ ...((await answer.json()) as object), requestId: '' });
        }
        expect(answers[0]).toEqual(answers[1]);
      },
    ));

  it.each(["' or 1=1", 'dos_%00', '..%2f..', 'con_', 'dos_é', 'a'.repeat(3_000)])(
    'answers an id that cannot be one (%j) with 404',
    (id) =>
      onEach(
        (call) => isOfAnId(call) && needsSomebody(call),
        10,
        async (call) => {
          const address = addressOf(call, encodeURIComponent(id).replaceAll('%25', '%'));
          expect((await callerOf(call, owner).send(address, bodyOf(call))).status).toBe(404);
        },
      ),
  );

  it('changes nothing for a cookie that another page sent along', () =>
    onEach(
      (call) => changes(call) && (call.operation.security ?? []).length > 0,
      8,
      async (call) => {
        for (const origin of ['https://evil.example', 'null', `${TEST_PUBLIC_URL}.evil.example`]) {
          const init = bodyOf(call);
          const headers = { ...Object.fromEntries(new Headers(init.headers)), origin };
          if (call.path.endsWith('/messages'))
            init.body = JSON.stringify({ id: crypto.randomUUID(), text: 'xin chào' });
          const answer = await owner.send(addressOf(call), { ...init, headers });
          expect(await codeOf(answer)).toBe('forbidden-origin');
          expect(answer.status).toBe(403);
        }
      },
    ));

  it('lets nobody but an official do an official’s work', () =>
    onEach(isForOfficials, 12, async (call) => {
      const answer = await owner.send(addressOf(call), bodyOf(call));
      expect(answer.status).toBe(403);
      expect(await codeOf(answer)).toBe('forbidden');
    }));

  it('takes a body of its own type only', () =>
    onEach(takesJson, 5, async (call) => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
        const init = { method: call.method, body: '{}', headers: { 'content-type': type } };
        const answer = await callerOf(call, owner).send(addressOf(call), init);
        expect(answer.status).toBe(415);
        expect(await codeOf(answer)).toBe('unsupported-media-type');
      }
    }));

  it('refuses a body of more than 64 KB, told by its length or counted', () =>
    onEach(takesJson, 5, async (call) => {
      const body = JSON.stringify({ text: 'a'.repeat(64 * 1024) });
      const counted = await callerOf(call, owner).send(addressOf(call), {
        ...postJson(body),
        method: call.method,
      });
      expect(counted.status).toBe(413);
      const headers = { 'content-type': 'application/json', 'content-length': String(64 * 1024 + 1) };
      const told = await owner.send(addressOf(call), { method: call.method, body: '{}', headers });
      expect(await codeOf(told)).toBe('body-too-large');
    }));

  it.each([
    ['is no JSON', '{"text":'],
    ['is no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['nests two hundred deep', `${'['.repeat(200)}${']'.repeat(200)}`],
    [
      'nests two hundred deep in a known place',
      `{"values":${'{"a":'.repeat(200)}1${'}'.repeat(200)},"version":1}`,
    ],
    ['would change a prototype', '{"__proto__":{"isAdmin":true},"text":"a"}'],
    ['would change a prototype further in', '{"values":{"__proto__":{"a":1}},"version":1}'],
    ['is no object', '"text"'],
    ['is null', 'null'],
    ['has a key nobody knows', '{"constructor":{"prototype":{"a":1}}}'],
  ])('refuses a body that %s', (_what, body) =>
    onEach(takesJson, 5, async (call) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await callerOf(call, owner).send(addressOf(call), {
        method: call.method,
        body,
        headers,
      });
      expect(answer.status).toBe(400);
      expect(await codeOf(answer)).toBe('invalid-input');
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    }),
  );

  it('carries headers that keep browsers from guessing, framing and storing', () =>
    onEach(
      ({ path, method }) => method === 'GET' && !path.includes('events'),
      10,
      async (call) => {
        const { headers } = await owner.send(addressOf(call));
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('same-origin');
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
      },
    ));

  it('names the methods it takes where another is tried', () =>
    onEach(
      () => true,
      20,
      async (call) => {
        const answer = await owner.send(addressOf(call), { method: 'PUT', headers: OUR_PAGE });
        expect(answer.status).toBe(405);
        expect(answer.headers.get('allow')).toContain(call.method);
        expect(await codeOf(answer)).toBe('method-not-allowed');
      },
    ));
});

describe('what is nowhere', () => {
  it.each(['/v1', '/v1/nothing', '/insights', '/assets/none.js', '/docs/package.json', '/.env'])(
    '%s answers 404 as a problem',
    async (path) => {
      const answer = await test.app.request(path);
      expect(answer.status).toBe(404);
      expect(await codeOf(answer)).toBe('not-found');
    },
  );

  it('is said in the reader’s language', async () => {
    const english = await test.app.request('/v1/nothing', { headers: { 'accept-language': 'en-GB' } });
    expect(await english.json()).toMatchObject({ title: 'Not found' });
    const vietnamese = await test.app.request('/v1/nothing');
    expect(await vietnamese.json()).toMatchObject({ title: 'Không tìm thấy' });
  });
});

describe('a fault nobody foresaw', () => {
  it('tells its reader the request id and nothing of itself', async () => {
    const { search } = test.context;
    test.context.search = {
      find: () => {
        throw new Error('secret detail of the inside');
      },
    };
    const answer = await test.app.request('/v1/procedures?q=khai+sinh');
    test.context.search = search;
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('secret');
    expect(JSON.parse(text)).toMatchObject({
      code: 'internal',
      requestId: answer.headers.get('x-request-id'),
    });
  });
});
