import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { persons, sessions, signIns } from '../../src/db/schema.ts';
import {
  composeTestApp,
  OUR_PAGE,
  postJson,
  TEST_PUBLIC_URL,
  type TestApp,
} from '../support/compose-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await composeTestApp();
});
afterAll(() => test.stop());

const BROWSER = { 'sec-fetch-mode': 'navigate', accept: 'text/html' };
const SESSION = 'dan_loi_session';

const peopleKept = () => test.context.db.drizzle.select({ id: persons.id }).from(persons).orderBy(persons.id);

describe('signing in', () => {
  it('opens a session whose cookie no script can read, and shows the id masked', async () => {
    const { personalId } = test.person();
    const browser = test.newBrowser();
    expect(await test.signIn(browser, personalId, { returnTo: '/receipts/dos_1' })).toBe('/receipts/dos_1');
    const answer = await browser.send('/v1/session');
    expect(answer.status).toBe(200);
    const { person } = (await answer.json()) as {
      person: { personalId: string; name: string; tenant: string; roles: string[] };
    };
    expect(person.personalId).toBe(`${personalId.slice(0, 3)}•••••${personalId.slice(-4)}`);
    expect(person.name).not.toBe('');
    expect(person.roles).toContain('citizen');
    expect(person.tenant).toBe('quoc-gia');
  });

  it('sets cookies as HttpOnly, SameSite=Lax and for the whole site', async () => {
    const browser = test.newBrowser();
    const { url } = await browser.follow('/v1/session/login');
    const { response } = await browser.follow(
      url.href,
      { method: 'POST', body: new URLSearchParams({ personalId: test.person().personalId }) },
      (next) => next.pathname === '/',
    );
    const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${SESSION}=`));
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).not.toMatch(/; Secure/);
  });

  it('keeps neither the session’s secret nor the personal id in the clear', async () => {
    const { personalId } = test.person();
    const browser = await test.signedIn(personalId);
    const secret = browser.cookie(SESSION) ?? '';
    const rows = await test.context.db.drizzle.select().from(sessions);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const people = await test.context.db.drizzle.select().from(persons);
    expect(people.length).toBeGreaterThan(0);
    for (const row of people) {
      expect(JSON.stringify({ ...row, account: row.account.toString('latin1') })).not.toContain(personalId);
    }
  });

  it('finds the same person again at the next sign-in', async () => {
    const { personalId } = test.person();
    await test.signedIn(personalId);
    const before = await peopleKept();
    await test.signedIn(personalId);
    expect(await peopleKept()).toEqual(before);
  });

  it('ends the browser’s former session', async () => {
    const browser = await test.signedIn(test.person().personalId);
    const former = browser.cookie(SESSION) ?? '';
    await test.signIn(browser, test.person('nữ, chưa kết hôn').personalId);
    const other = test.newBrowser();
    other.setCookie(SESSION, former);
    expect((await other.send('/v1/session')).status).toBe(401);
  });

  it('lasts twelve hours and then says that it has expired', async () => {
    const browser = await test.signedIn(test.person().personalId);
    const past = new Date(test.context.clock.now().getTime() - 1_000);
    await test.context.db.drizzle.update(sessions).set({ expiresAt: past });
    const answer = await browser.send('/v1/session');
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'session-expired' });
  });

  it('signing out ends it at once', async () => {
    const browser = await test.signedIn(test.person().personalId);
    const secret = browser.cookie(SESSION) ?? '';
    expect((await browser.send('/v1/session/logout', { method: 'POST' })).status).toBe(204);
    expect(browser.cookie(SESSION)).toBeUndefined();
    const thief = test.newBrowser();
    thief.setCookie(SESSION, secret);
    expect(await (await thief.send('/v1/session')).json()).toMatchObject({ code: 'signed-out' });
  });
});

/** Signs in up to the answer of the sign-on, which the test then brings back itself. */
async function answerOf(browser: ReturnType<TestApp['newBrowser']>, query = ''): Promise<URL> {
  const { url } = await browser.follow(`/v1/session/login${query}`);
  const { response } = await browser.follow(
    url.href,
    { method: 'POST', body: new URLSearchParams({ personalId: test.person().personalId }) },
    (next) => next.pathname === '/v1/session/callback',
  );
  return new URL(response.headers.get('location') ?? '');
}

describe('the way back from the sign-on', () => {
  it('is taken once: a replayed answer opens nothing', async () => {
    const browser = test.newBrowser();
    const answer = await answerOf(browser);
    expect((await browser.send(answer.href)).status).toBe(302);
    const replayed = await browser.send(answer.href);
    expect(replayed.status).toBe(400);
    expect(replayed.headers.getSetCookie()).toEqual([]);
  });

  it('is refused in another browser than the one that left', async () => {
    const answer = await answerOf(test.newBrowser());
    const other = test.newBrowser();
    await other.send('/v1/session/login');
    expect((await other.send(answer.href)).status).toBe(400);
    expect(other.cookie(SESSION)).toBeUndefined();
  });

  it('is refused with a state that was never given out, and with another code', async () => {
    const browser = test.newBrowser();
    const answer = await answerOf(browser);
    const forged = new URL(answer);
    forged.searchParams.set('state', 'x'.repeat(43));
    expect((await browser.send(forged.href)).status).toBe(400);
    answer.searchParams.set('code', 'x'.repeat(43));
    expect((await browser.send(answer.href)).status).toBe(400);
    expect(browser.cookie(SESSION)).toBeUndefined();
  });

  it('is refused after ten minutes', async () => {
    const browser = test.newBrowser();
    const answer = await answerOf(browser);
    await test.context.db.drizzle
      .update(signIns)
      .set({ expiresAt: new Date(test.context.clock.now().getTime() - 1) });
    expect((await browser.send(answer.href)).status).toBe(400);
  });

  it('tells a person in plain words what happened, without a code of ours', async () => {
    const answer = await test.newBrowser(BROWSER).send('/v1/session/callback?state=none&code=none');
    expect(answer.headers.get('content-type')).toMatch(/text\/html/);
    expect(await answer.text()).toContain('Đăng nhập chưa thành công');
  });
});

describe('a conversation that was begun before signing in', () => {
  it('becomes the person’s, goes on by itself, and its old token opens nothing any more', async () => {
    const browser = test.newBrowser(OUR_PAGE);
    const talk = await test.startConversation(browser);
    await test.signIn(browser, test.person().personalId, { conversation: talk.id });

    const withToken = await test.newBrowser().send(`/v1/conversations/${talk.id}`, {
      headers: { authorization: `Bearer ${talk.token}` },
    });
    expect(withToken.status).toBe(401);

    const withCookie = await browser.send(`/v1/conversations/${talk.id}`);
    expect(withCookie.status).toBe(200);
    const { messages } = (await withCookie.json()) as {
      messages: { role: string; reply?: { id: string } }[];
    };
    expect(messages.at(-1)?.role).toBe('guide');
    expect(messages.at(-1)?.reply?.id).not.toBe(talk.greeting.id);

    const mine = (await (await browser.send('/v1/conversations')).json()) as { id: string }[];
    expect(mine.map((one) => one.id)).toContain(talk.id);
  });

  it('is open to its person from another device, by the cookie alone', async () => {
    const { personalId } = test.person();
    const browser = test.newBrowser(OUR_PAGE);
    const talk = await test.startConversation(browser);
    await test.signIn(browser, personalId, { conversation: talk.id });
    const phone = await test.signedIn(personalId);
    expect((await phone.send(`/v1/conversations/${talk.id}`)).status).toBe(200);
  });

  it('is let be where somebody else owns it', async () => {
    const browser = test.newBrowser(OUR_PAGE);
    const talk = await test.startConversation(browser);
    await test.signIn(browser, test.person().personalId, { conversation: talk.id });
    const stranger = test.newBrowser(OUR_PAGE);
    await test.signIn(stranger, test.person('nữ, chưa kết hôn').personalId, { conversation: talk.id });
    expect((await stranger.send(`/v1/conversations/${talk.id}`)).status).toBe(404);
    expect((await browser.send(`/v1/conversations/${talk.id}`)).status).toBe(200);
  });

  it('leaves another conversation of the same browser to its own token', async () => {
    const browser = test.newBrowser(OUR_PAGE);
    const anonymous = await test.startConversation(browser);
    await test.signIn(browser, test.person().personalId);
    expect((await anonymous.say('xin chào')).status).toBe(200);
  });
});

describe('a conversation that another browser began', () => {
  const begin = async () => test.startConversation(test.newBrowser());

  it('is asked about before a person takes it over', async () => {
    const talk = await begin();
    const page = await test.newBrowser(BROWSER).send(`/v1/session/login?conversation=${talk.id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('bắt đầu trên máy khác');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('is not asked about in the browser that began it, nor of a script', async () => {
    const browser = test.newBrowser(BROWSER);
    const own = await test.startConversation(browser);
    expect((await browser.send(`/v1/session/login?conversation=${own.id}`)).status).toBe(302);
    expect((await test.newBrowser().send(`/v1/session/login?conversation=${own.id}`)).status).toBe(302);
  });

  it.each(['continue', 'new'])('the answer %j is taken from our own page only', async (choice) => {
    const talk = await begin();
    const body = new URLSearchParams({ conversation: talk.id, returnTo: '/', choice });
    const hostile = await test
      .newBrowser({ ...BROWSER, origin: 'https://evil.example' })
      .send('/v1/session/login', { method: 'POST', body });
    expect(hostile.status).toBe(403);
    const ours = await test
      .newBrowser({ ...BROWSER, ...OUR_PAGE })
      .send('/v1/session/login', { method: 'POST', body });
    expect(ours.status).toBe(302);
    const [row] = await test.context.db.drizzle
      .select()
      .from(signIns)
      .where(eq(signIns.conversationId, talk.id));
    expect(row !== undefined).toBe(choice === 'continue');
  });
});

describe('who may change something', () => {
  it('a cookie without our Origin changes nothing, a token needs none', async () => {
    const browser = test.newBrowser();
    await test.signIn(browser, test.person().personalId);
    expect((await browser.send('/v1/conversations', postJson({}))).status).toBe(403);
    const talk = await test.startConversation(test.newBrowser());
    expect((await talk.say('xin chào')).status).toBe(200);
  });

  it.each(['https://evil.example', 'null', `${TEST_PUBLIC_URL}.evil.example`, 'http://localhost:8788'])(
    'the origin %s is not ours',
    async (origin) => {
      const browser = await test.signedIn(test.person().personalId);
      const answer = await browser.send('/v1/session/logout', { method: 'POST', headers: { origin } });
      expect(answer.status).toBe(403);
      expect((await browser.send('/v1/session')).status).toBe(200);
    },
  );

  it('the machine’s own number is as good as its name', async () => {
    const browser = await test.signedIn(test.person().personalId);
    const headers = { origin: TEST_PUBLIC_URL.replace('localhost', '127.0.0.1') };
    expect((await browser.send('/v1/conversations', postJson({}, headers))).status).toBe(201);
  });
});
