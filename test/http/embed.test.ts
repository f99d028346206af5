import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepTenants } from '../../src/tenants/keep-tenants.ts';
import { issueTicket } from '../../src/tenants/ticket.ts';
import { BAN_MAI } from '../support/ban-mai.ts';
import { composeTestApp, OUR_PAGE, postJson, type TestApp } from '../support/compose-test-app.ts';
import { hostileOrigins } from '../support/hostile-origins.ts';

const PAGE = { accept: 'text/html' };
const MAIN = 'https://ban-mai.vn';

let test: TestApp;
/** of the sandbox's province */
let province: string;
beforeAll(async () => {
  test = await composeTestApp();
  province = test.sandbox.provinceUrl;
  await keepTenants(test.context.db, [BAN_MAI]);
});
afterAll(() => test.stop());

const get = (path: string, headers: Record<string, string> = {}) => test.app.request(path, { headers });
const start = (body: object, headers: Record<string, string> = {}) =>
  test.app.request('/v1/conversations', postJson(body, headers));
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
const ancestorsOf = (answer: Response) =>
  /frame-ancestors ([^;]*)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];

interface EmbedData {
  tenant: string;
  ticket: string;
  origin: string | null;
  origins: string[];
}

function dataIn(html: string, name: 'embed' | 'tenant'): EmbedData {
  const [, value = ''] = new RegExp(`<body data-${name}="([^"]*)">`).exec(html) ?? [];
  return JSON.parse(
    value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  ) as EmbedData;
}

const ticketOf = async (tenant: string) =>
  dataIn(await (await get(`/embed/frame?tenant=${tenant}`)).text(), 'embed').ticket;

const foreign = Object.entries(hostileOrigins(MAIN));
const foreignPages = [...foreign, ['one of this machine', 'http://localhost:1']];

describe('the dress of a site', () => {
  it('is told to each of its pages, for that page alone', async () => {
    for (const origin of BAN_MAI.origins) {
      const answer = await get('/embed/settings?tenant=ban-mai', { origin });
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('vary')).toContain('origin');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      const { name, label, theme } = BAN_MAI;
      expect(await answer.json()).toEqual({ tenant: 'ban-mai', name, label, theme });
    }
  });

  it('is told without CORS to what is no page, and to our own', async () => {
    for (const headers of [{}, OUR_PAGE]) {
      const answer = await get('/embed/settings?tenant=ban-mai', headers);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it.each(foreignPages)('is not told to a page that is not of it: %s', async (_what, origin) => {
    const answer = await get('/embed/settings?tenant=ban-mai', { origin });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await codeOf(answer)).toBe('forbidden-origin');
  });

  it('is not told to a page of another site', async () => {
    expect((await get('/embed/settings?tenant=ban-mai', { origin: province })).status).toBe(403);
    expect((await get('/embed/settings?tenant=sen-hong', { origin: MAIN })).status).toBe(403);
  });

  it.each(['', '?tenant=', '?tenant=none', '?tenant=BAN-MAI', '?tenant=ban-mai%00', '?tenant=__proto__'])(
    'is unknown of %j',
    async (query) => {
      const answer = await get(`/embed/settings${query}`, { origin: MAIN });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});

describe('the frame', () => {
  it('is shown by exactly the page that it is asked for, and is told so', async () => {
    const answer = await get(`/embed/frame?tenant=ban-mai&origin=${encodeURIComponent(MAIN)}`, PAGE);
    expect(answer.status).toBe(200);
    expect(ancestorsOf(answer)).toBe(MAIN);
    const data = dataIn(await answer.text(), 'embed');
    expect(data).toMatchObject({ tenant: 'ban-mai', name: BAN_MAI.name, theme: BAN_MAI.theme, origin: MAIN });
    expect(data.origins).toEqual(BAN_MAI.origins);
  });

  it('is shown by every page of its site when it is asked for by none', async () => {
    const answer = await get('/embed/frame?tenant=ban-mai', PAGE);
    expect(ancestorsOf(answer)).toBe(BAN_MAI.origins.join(' '));
    expect(dataIn(await answer.text(), 'embed').origin).toBeNull();
  });

  it('runs and loads only what is ours, and is kept by no cache, for a ticket stands in it', async () => {
    const answer = await get('/embed/frame?tenant=ban-mai', PAGE);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-frame-options')).toBeNull();
    const files = [...(await answer.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect((await get(file)).status).toBe(200);
  });

  it.each(foreignPages)('is shown by no page that is not of its site: %s', async (_what, origin) => {
    const answer = await get(`/embed/frame?tenant=ban-mai&origin=${encodeURIComponent(origin)}`, PAGE);
    expect(answer.status).toBe(403);
    expect(ancestorsOf(answer)).toBe("'none'");
    const text = await answer.text();
    expect(text).not.toContain('data-embed');
    expect(text).toContain('chưa được đăng ký');
  });

  it('is shown by no page of another site', async () => {
    const answer = await get(`/embed/frame?tenant=ban-mai&origin=${encodeURIComponent(province)}`, PAGE);
    expect(answer.status).toBe(403);
    expect(ancestorsOf(answer)).toBe("'none'");
  });

  it('of an unknown site is a page that says so, in no frame; to a program it is a problem', async () => {
    const page = await get('/embed/frame?tenant=none&lang=en', PAGE);
    expect(page.status).toBe(404);
    expect(ancestorsOf(page)).toBe("'none'");
    expect(await page.text()).toContain('No site is registered');
    const problem = await get('/embed/frame?tenant=none');
    expect(await codeOf(problem)).toBe('not-found');
    expect(ancestorsOf(problem)).toBe("'none'");
  });

  it('of a site without pages is shown by none', async () => {
    expect(ancestorsOf(await get('/embed/frame?tenant=quoc-gia', PAGE))).toBe("'none'");
  });

  it.each(['/', '/embed', '/embed/window', '/agree', '/official', '/receipts/dos_1', '/?tenant=ban-mai'])(
    'is the only page of ours in frames: %s is not',
    async (path) => {
      const answer = await get(path, { ...PAGE, origin: MAIN });
      expect(answer.status).toBe(200);
      expect(ancestorsOf(answer)).toBe("'none'");
    },
  );
});

describe('the full page of a site', () => {
  it('wears its colours and carries no ticket', async () => {
    const data = dataIn(await (await get('/?tenant=ban-mai')).text(), 'tenant');
    expect(data).toEqual({ tenant: 'ban-mai', name: BAN_MAI.name, theme: BAN_MAI.theme });
  });

  it.each(['/', '/?tenant=none', '/?tenant=', '/?tenant=quoc-gia'])(
    'is the national one at %s',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain('data-tenant');
    },
  );
});

describe('no cookie', () => {
  it.each([
    '/embed',
    '/embed/frame?tenant=ban-mai',
    '/embed/frame?tenant=none',
    '/embed/settings?tenant=ban-mai',
    '/embed/v1.js',
    '/embed/v1.mjs',
    '/embed/window',
  ])('is set at %s, whatever cookies come along', async (path) => {
    const browser = await test.signedIn(test.person().personalId);
    for (const answer of [await get(path, PAGE), await browser.send(path)])
      expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('is set or counts where the frame begins a conversation', async () => {
    const browser = await test.signedIn(test.person().personalId);
    const answer = await browser.send(
      '/v1/conversations',
      postJson({}, { 'embed-ticket': await ticketOf('ban-mai') }),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const { id, token } = (await answer.json()) as { id: string; token: string };
    expect((await browser.send(`/v1/conversations/${id}`)).status).toBe(404);
    const asBearer = await get(`/v1/conversations/${id}`, { authorization: `Bearer ${token}` });
    expect(asBearer.status).toBe(200);
    const mine = (await (await browser.send('/v1/conversations')).json()) as { id: string }[];
    expect(mine.map((one) => one.id)).not.toContain(id);
  });

  it('speaks for the person on any call of the frame', async () => {
    const browser = await test.signedIn(test.person().personalId);
    const { id } = await test.startConversation(browser);
    expect((await browser.send(`/v1/conversations/${id}`)).status).toBe(200);
    const fromFrame = await browser.send(`/v1/conversations/${id}`, { headers: { 'embed-ticket': 'any' } });
    expect(fromFrame.status).toBe(401);
  });
});

describe('a conversation in the frame', () => {
  it('belongs to the site of the ticket, greets as that site does, and still says what it is', async () => {
    const answer = await start({ locale: 'vi' }, { 'embed-ticket': await ticketOf('sen-hong') });
    const { greeting } = (await answer.json()) as { greeting: { text: string } };
    expect(greeting.text).toMatch(/^Tỉnh Sen Hồng kính chào anh\/chị\. /);
    expect(greeting.text).toContain('trợ lý tự động');
    expect(greeting.text).toContain('không phải cơ quan nhà nước');
    expect(greeting.text).toContain('gặp cán bộ');
  });

  it('greets in English, and as everywhere where the site has no greeting of its own', async () => {
    const english = await start({ locale: 'en' }, { 'embed-ticket': await ticketOf('sen-hong') });
    const words = ((await english.json()) as { greeting: { text: string } }).greeting.text;
    expect(words).toMatch(
      /^Welcome to Sen Hồng province\. This is .*automated.*not a state authority.*“human”/,
    );
    const plain = await start({}, { 'embed-ticket': await ticketOf('ban-mai') });
    expect(((await plain.json()) as { greeting: { text: string } }).greeting.text).toMatch(
      /^Chào anh\/chị, đây là/,
    );
  });

  it('cannot name another site than its ticket does', async () => {
    const ticket = await ticketOf('ban-mai');
    expect((await start({ tenant: 'ban-mai' }, { 'embed-ticket': ticket })).status).toBe(201);
    const other = await start({ tenant: 'sen-hong' }, { 'embed-ticket': ticket });
    expect(other.status).toBe(400);
    expect(await other.json()).toMatchObject({
      code: 'invalid-input',
      fields: { tenant: expect.anything() },
    });
  });

  it('begins with no ticket but one of ours that is in force', async () => {
    const ticket = await ticketOf('ban-mai');
    const past = { ...test.context, clock: { now: () => new Date(Date.now() - 12 * 3_600_000 - 1_000) } };
    for (const forged of [
      '',
      'x',
      ticket.slice(0, -1),
      ticket.replace('ban-mai', 'sen-hong'),
      ticket.replace(/\.(\d)/, '.9$1'),
      issueTicket(past, 'ban-mai'),
      issueTicket(test.context, 'none'),
      'a'.repeat(5_000),
    ]) {
      const answer = await start({}, { 'embed-ticket': forged });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({
        code: 'ticket-expired',
        detail: expect.stringContaining('tải lại'),
      });
    }
  });

  it('begins for no page of somebody else that came by a ticket', async () => {
    const answer = await start({}, { 'embed-ticket': await ticketOf('ban-mai'), origin: MAIN });
    expect(answer.status).toBe(403);
    expect(await codeOf(answer)).toBe('forbidden-origin');
  });
});

describe('a page that names its site', () => {
  it('begins a conversation there, and gets no cookie', async () => {
    const answer = await start({ tenant: 'ban-mai' }, { origin: MAIN });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('access-control-allow-origin')).toBe(MAIN);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it.each(foreignPages)('is of it: %s is refused', async (_what, origin) => {
    const answer = await start({ tenant: 'ban-mai' }, { origin });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await codeOf(answer)).toBe('forbidden-origin');
  });

  it('is refused for another site, though it may hear so', async () => {
    const answer = await start({ tenant: 'sen-hong' }, { origin: MAIN });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBe(MAIN);
  });

  it('may be our own, or no page at all', async () => {
    expect((await start({ tenant: 'ban-mai' }, OUR_PAGE)).status).toBe(201);
    expect((await start({ tenant: 'ban-mai' })).status).toBe(201);
  });
});

describe('CORS', () => {
  const preflight = (path: string, method: string, origin: string) =>
    test.app.request(path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'x-evil',
      },
    });

  it.each([
    ['POST', '/v1/conversations'],
    ['GET', '/v1/conversations/con_1'],
    ['GET', '/v1/conversations/con_1/news'],
    ['POST', '/v1/conversations/con_1/messages'],
    ['GET', '/v1/procedures'],
    ['GET', '/v1/procedures/1.001193'],
    ['GET', '/v1/procedures/1.001193/eform'],
  ])('lets a page of a site call %s %s with a token, and with no more than that', async (method, path) => {
    const answer = await preflight(path, method, MAIN);
    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': MAIN,
      'access-control-allow-methods': method,
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '600',
      vary: 'origin',
    });
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await answer.text()).toBe('');
  });

  it.each(foreignPages)('lets no page in that is of no site: %s', async (_what, origin) => {
    const asked = await preflight('/v1/conversations', 'POST', origin);
    expect(asked.status).toBe(403);
    const answered = await get('/v1/procedures?q=khai+sinh', { origin });
    expect(answered.headers.get('access-control-allow-origin')).toBeNull();
    expect(answered.headers.get('vary')).toContain('origin');
    for (const { headers } of [asked, answered])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it.each([
    ['GET', '/v1/conversations'],
    ['DELETE', '/v1/conversations/con_1'],
    ['POST', '/v1/conversations/con_1/assist/end'],
    ['POST', '/v1/conversations/con_1/carry-over'],
    ['POST', '/v1/carry-overs'],
    ['GET', '/v1/carry-overs/standing'],
    ['POST', '/v1/carry-overs/return'],
    ['GET', '/v1/session'],
    ['POST', '/v1/session/logout'],
    ['GET', '/v1/dossiers'],
    ['POST', '/v1/dossiers'],
    ['GET', '/v1/consents'],
    ['GET', '/v1/me/records'],
    ['GET', '/v1/official/dossiers'],
    ['POST', '/v1/assists/opening'],
    ['GET', '/v1/agreements'],
    ['GET', '/embed/frame'],
    ['GET', '/'],
  ])('opens nothing that is a person’s or ours: %s %s', async (method, path) => {
    for (const answer of [
      await preflight(path, method, MAIN),
      await test.app.request(path, { method, headers: { origin: MAIN } }),
    ])
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('lets a page read what went wrong, too', async () => {
    const answer = await get('/v1/conversations/con_1', { origin: MAIN, authorization: 'Bearer tok_none' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe(MAIN);
    expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after, x-request-id');
  });

  it('lets a page follow a reply as it comes', async () => {
    const { id, token } = (await (await start({ tenant: 'ban-mai' }, { origin: MAIN })).json()) as Record<
      string,
      string
    >;
    const answer = await test.app.request(
      `/v1/conversations/${id}/messages`,
      postJson(
        { id: crypto.randomUUID(), text: 'khai sinh cho con' },
        { origin: MAIN, authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      ),
    );
    expect(answer.headers.get('access-control-allow-origin')).toBe(MAIN);
    expect(await answer.text()).toContain('event: reply');
  });

  it('answers OPTIONS of nobody as any other method that is not taken', async () => {
    const answer = await test.app.request('/v1/conversations', { method: 'OPTIONS' });
    expect(answer.status).toBe(405);
  });
});

describe('the loader', () => {
  it.each(['/embed/v1.js', '/embed/v1.mjs'])(
    '%s is for every page, and is asked about by its tag',
    async (path) => {
      const answer = await get(path, { origin: 'https://evil.vn' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d{1,3}$/);
      expect((await answer.text()).length).toBeGreaterThan(500);
      const tag = answer.headers.get('etag') ?? '';
      for (const known of [tag, tag.replace('W/', ''), `"x", ${tag}`]) {
        const again = await get(path, { 'if-none-match': known });
        expect(again.status).toBe(304);
        expect(await again.text()).toBe('');
        expect(again.headers.get('etag')).toBe(tag);
      }
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  it('is explained to integrators, with the sandbox’s page as the example', async () => {
    const answer = await get('/embed', PAGE);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain(`${province}/api`);
    const files = [...text.matchAll(/<link[^>]+href="(\/[^"]+)"/g)].map(([, file = '']) => file);
    for (const file of files) expect([200, 302]).toContain((await get(file)).status);
  });
});
