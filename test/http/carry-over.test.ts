import { createHash, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents, carryOvers, conversations } from '../../src/db/schema.ts';
import { withActor } from '../../src/db/with-actor.ts';
import { adoptConversation } from '../../src/identity/adopt-conversation.ts';
import { issueTicket } from '../../src/tenants/ticket.ts';
import { composeTestApp, OUR_PAGE, postJson, type TestApp } from '../support/compose-test-app.ts';
import type { Browser } from '../support/browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await composeTestApp();
});
afterAll(() => test.stop());

const BROWSER = { 'sec-fetch-mode': 'navigate', accept: 'text/html' };
const newVerifier = () => randomBytes(32).toString('base64url');
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');
const bearing = (token: string) => ({ authorization: `Bearer ${token}` });

interface Framed {
  id: string;
  token: string;
  verifier: string;
}
interface Carried extends Framed {
  code: string;
}

/** A conversation as our frame on a province's page begins it. */
async function framed(tenant = 'sen-hong'): Promise<Framed> {
  const ticket = issueTicket(test.context, tenant);
  const answer = await test.app.request(
    '/v1/conversations',
    postJson({}, { 'embed-ticket': ticket, ...OUR_PAGE }),
  );
  const { id, token } = (await answer.json()) as { id: string; token: string };
  return { id, token, verifier: newVerifier() };
}

async function send({ id, token, verifier }: Framed): Promise<string> {
  const answer = await test.app.request(
    `/v1/conversations/${id}/carry-over`,
    postJson({ challenge: challengeOf(verifier) }, { ...bearing(token), ...OUR_PAGE }),
  );
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { code: string }).code;
}

async function carried(tenant?: string): Promise<Carried> {
  const conversation = await framed(tenant);
  return { ...conversation, code: await send(conversation) };
}

const redeem = (pair: object, browser: Browser = test.newBrowser(OUR_PAGE)) =>
  browser.send('/v1/carry-overs', postJson(pair));
const pairOf = ({ code, verifier }: Carried) => ({ code, verifier });
const standingOf = async (verifier: string): Promise<Record<string, unknown>> => {
  const answer = await test.app.request('/v1/carry-overs/standing', { headers: bearing(verifier) });
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
};
const takeBack = (verifier: string) =>
  test.app.request('/v1/carry-overs/return', {
    method: 'POST',
    headers: { ...bearing(verifier), ...OUR_PAGE },
  });
const opens = async ({ id }: { id: string }, token: string) =>
  (await test.app.request(`/v1/conversations/${id}`, { headers: bearing(token) })).status === 200;
const rowOf = async ({ id }: { id: string }) =>
  (await test.context.db.drizzle.select().from(carryOvers).where(eq(carryOvers.conversationId, id)))[0];
const say = (id: string, token: string, text: string, browser: Browser = test.newBrowser(OUR_PAGE)) =>
  browser.send(
    `/v1/conversations/${id}/messages`,
    postJson({ id: crypto.randomUUID(), text }, bearing(token)),
  );

/** By the database's own hand, as time would. */
const expire = ({ id }: { id: string }) =>
  test.context.db.drizzle
    .update(conversations)
    .set({ expiresAt: new Date(test.context.clock.now().getTime() - 1) })
    .where(eq(conversations.id, id));

describe('a conversation in a frame', () => {
  it('goes to the window with all that was said, under a token of its own', async () => {
    const conversation = await framed();
    await say(conversation.id, conversation.token, 'tôi muốn làm giấy khai sinh cho con');
    const code = await send(conversation);
    const answer = await redeem({ code, verifier: conversation.verifier });
    expect(answer.status).toBe(200);
    const redeemed = (await answer.json()) as Record<string, string>;
    expect(redeemed).toEqual({
      id: conversation.id,
      token: expect.stringMatching(/^tok_/),
      expiresAt: expect.stringMatching(/Z$/),
      tenant: 'sen-hong',
    });
    expect(redeemed['token']).not.toBe(conversation.token);
    expect(await opens(conversation, conversation.token)).toBe(false);
    const read = await test.app.request(`/v1/conversations/${conversation.id}`, {
      headers: bearing(redeemed['token'] ?? ''),
    });
    expect(await read.text()).toContain('tôi muốn làm giấy khai sinh cho con');
  });

  it('is signed in to from there without being asked whose it is, and the frame then only sees where it stands', async () => {
    const conversation = await carried();
    const browser = test.newBrowser({ ...BROWSER, ...OUR_PAGE });
    const { token } = (await (await redeem(pairOf(conversation), browser)).json()) as { token: string };
    await say(conversation.id, token, 'xin bản sao giấy khai sinh', browser);
    await test.signIn(browser, test.person().personalId, {
      conversation: conversation.id,
      returnTo: '/?tenant=sen-hong',
    });
    expect((await browser.send(`/v1/conversations/${conversation.id}`)).status).toBe(200);
    const standing = await standingOf(conversation.verifier);
    expect(standing).toMatchObject({ status: 200, place: 'person', conversationId: conversation.id });
    expect(Object.keys(standing).sort()).toEqual(
      ['conversationId', 'left', 'place', 'procedureCode', 'stage', 'status', 'updatedAt'].filter(
        (key) => key in standing,
      ),
    );
    expect(JSON.stringify(standing)).not.toContain(test.person().fullName);
    const back = await takeBack(conversation.verifier);
    expect(back.status).toBe(409);
    expect(await back.json()).toMatchObject({ code: 'owned-by-person' });
    expect(await opens(conversation, token)).toBe(false);
  });

  it('shows its stage and what is left while it is worked on in the window', async () => {
    const conversation = await carried();
    expect(await standingOf(conversation.verifier)).toMatchObject({
      place: 'frame',
      stage: 'finding',
      left: null,
    });
    const { token } = (await (await redeem(pairOf(conversation))).json()) as { token: string };
    expect(await standingOf(conversation.verifier)).toMatchObject({ place: 'window' });
    await say(conversation.id, token, 'xin cấp bản sao trích lục hộ tịch');
    const standing = await standingOf(conversation.verifier);
    const read = await test.app.request(`/v1/conversations/${conversation.id}`, { headers: bearing(token) });
    const { state } = (await read.json()) as { state: Record<string, unknown> };
    expect(standing).toMatchObject({ stage: state['stage'], left: state['left'] });
    expect(standing['procedureCode']).toBe(state['procedureCode']);
  });

  it('comes back to the frame while nobody signed in; the window’s token is dead then', async () => {
    const conversation = await carried();
    const { token } = (await (await redeem(pairOf(conversation))).json()) as { token: string };
    const back = (await (await takeBack(conversation.verifier)).json()) as { id: string; token: string };
    expect(back.id).toBe(conversation.id);
    expect(await opens(conversation, back.token)).toBe(true);
    expect(await opens(conversation, token)).toBe(false);
    expect(await standingOf(conversation.verifier)).toMatchObject({ place: 'frame' });
  });

  it('comes back again where the first answer was lost', async () => {
    const conversation = await carried();
    await redeem(pairOf(conversation));
    await takeBack(conversation.verifier);
    const { token } = (await (await takeBack(conversation.verifier)).json()) as { token: string };
    expect(await opens(conversation, token)).toBe(true);
  });

  it('goes to a window a second time with a new verifier; the former one is nothing then', async () => {
    const conversation = await carried();
    await redeem(pairOf(conversation));
    const { token } = (await (await takeBack(conversation.verifier)).json()) as { token: string };
    const again = { ...conversation, token, verifier: newVerifier() };
    const code = await send(again);
    expect((await standingOf(conversation.verifier)).status).toBe(401);
    expect((await redeem({ code, verifier: again.verifier })).status).toBe(200);
  });
});

describe('a code', () => {
  it('works once', async () => {
    const conversation = await carried();
    expect((await redeem(pairOf(conversation))).status).toBe(200);
    const replayed = await redeem(pairOf(conversation));
    expect(replayed.status).toBe(404);
    expect(replayed.headers.getSetCookie()).toEqual([]);
  });

  it('works for one of two who bring it at once', async () => {
    const conversation = await carried();
    const answers = await Promise.all(Array.from({ length: 6 }, () => redeem(pairOf(conversation))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
    const winner = answers.find(({ status }) => status === 200);
    const { token } = (await winner?.json()) as { token: string };
    expect(await opens(conversation, token)).toBe(true);
  });

  it('and a sign-in at once end with the person, and with no token that opens it', async () => {
    const gate = { kind: 'gate', tenant: 'sen-hong' } as const;
    for (let round = 0; round < 5; round++) {
      const conversation = await carried();
      const [answer] = await Promise.all([
        redeem(pairOf(conversation)),
        withActor(test.context.db, gate, (tx) =>
          adoptConversation(test.context, tx, gate, { conversationId: conversation.id, personId: 'per_lan' }),
        ),
      ]);
      const [row] = await test.context.db.drizzle
        .select()
        .from(conversations)
        .where(eq(conversations.id, conversation.id));
      expect(row).toMatchObject({ personId: 'per_lan', tokenHash: null });
      expect([200, 404]).toContain(answer.status);
      expect(await opens(conversation, conversation.token)).toBe(false);
    }
  });

  it('works for a minute', async () => {
    const conversation = await carried();
    const row = await rowOf(conversation);
    const livesMs = (row?.codeExpiresAt.getTime() ?? 0) - (row?.openedAt.getTime() ?? 0);
    expect(livesMs).toBe(60_000);
    await test.context.db.drizzle
      .update(carryOvers)
      .set({ codeExpiresAt: test.context.clock.now() })
      .where(eq(carryOvers.conversationId, conversation.id));
    expect((await redeem(pairOf(conversation))).status).toBe(404);
    expect(await opens(conversation, conversation.token)).toBe(true);
  });

  it('works with its verifier only, and five wrong ones end it', async () => {
    const conversation = await carried();
    for (let tries = 0; tries < 5; tries++)
      expect((await redeem({ code: conversation.code, verifier: newVerifier() })).status).toBe(404);
    expect((await redeem(pairOf(conversation))).status).toBe(404);
    expect(await opens(conversation, conversation.token)).toBe(true);
  });

  it('outlives four wrong ones', async () => {
    const conversation = await carried();
    for (let tries = 0; tries < 4; tries++)
      await redeem({ code: conversation.code, verifier: newVerifier() });
    expect((await redeem(pairOf(conversation))).status).toBe(200);
  });

  it('is ended, too, by five wrong codes with the right verifier', async () => {
    const conversation = await carried();
    for (let tries = 0; tries < 5; tries++)
      expect((await redeem({ code: 'cod_none', verifier: conversation.verifier })).status).toBe(404);
    expect((await redeem(pairOf(conversation))).status).toBe(404);
  });

  it('of another conversation or another site does nothing', async () => {
    const [one, two] = [await carried('sen-hong'), await carried('quoc-gia')];
    expect((await redeem({ code: one.code, verifier: two.verifier })).status).toBe(404);
    expect((await redeem({ code: two.code, verifier: one.verifier })).status).toBe(404);
    expect(await opens(one, one.token)).toBe(true);
    expect(await opens(two, two.token)).toBe(true);
  });

  it('is replaced by a newer one', async () => {
    const conversation = await carried();
    const newer = await send(conversation);
    expect((await redeem(pairOf(conversation))).status).toBe(404);
    expect((await redeem({ code: newer, verifier: conversation.verifier })).status).toBe(200);
  });

  it('is dead once the frame took the conversation back', async () => {
    const conversation = await carried();
    await takeBack(conversation.verifier);
    expect((await redeem(pairOf(conversation))).status).toBe(404);
  });

  it('opens nothing that a person owns by now', async () => {
    const conversation = await carried();
    await test.context.db.drizzle
      .update(conversations)
      .set({ personId: 'per_somebody', tokenHash: null })
      .where(eq(conversations.id, conversation.id));
    const answer = await redeem(pairOf(conversation));
    expect(answer.status).toBe(404);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('opens nothing that is over', async () => {
    const conversation = await carried();
    await expire(conversation);
    expect((await redeem(pairOf(conversation))).status).toBe(404);
    expect((await takeBack(conversation.verifier)).status).toBe(401);
    expect(await standingOf(conversation.verifier)).toMatchObject({ status: 401, code: 'session-expired' });
    const anew = await test.app.request(
      `/v1/conversations/${conversation.id}/carry-over`,
      postJson({ challenge: challengeOf(newVerifier()) }, bearing(conversation.token)),
    );
    expect(anew.status).toBe(401);
  });

  it('is taken from our own page alone', async () => {
    const conversation = await carried();
    for (const origin of ['null', test.sandbox.provinceUrl, 'https://evil.vn', undefined]) {
      const answer = await redeem(
        pairOf(conversation),
        test.newBrowser(origin === undefined ? {} : { origin }),
      );
      expect(answer.status).toBe(403);
    }
    expect((await redeem(pairOf(conversation))).status).toBe(200);
  });

  it.each([
    [{}],
    [{ code: 'cod_1' }],
    [{ code: 'cod_1', verifier: '' }],
    [{ code: 'cod_1', verifier: 'a'.repeat(42) }],
    [{ code: 'cod_1', verifier: `${'a'.repeat(42)}=` }],
    [{ code: ['cod_1'], verifier: 'a'.repeat(43) }],
    [{ code: 'c'.repeat(101), verifier: 'a'.repeat(43) }],
    [{ code: 'cod_1', verifier: 'a'.repeat(43), tenant: 'sen-hong' }],
  ])('is not read from %j', async (body) => {
    expect((await redeem(body)).status).toBe(400);
  });

  it('leaves neither itself nor the verifier nor a token in the database or the audit', async () => {
    const conversation = await carried();
    const row = JSON.stringify(await rowOf(conversation));
    const { token } = (await (await redeem(pairOf(conversation))).json()) as { token: string };
    await redeem(pairOf(conversation));
    await takeBack(conversation.verifier);
    const events = await test.context.db.drizzle
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.object, conversation.id))
      .orderBy(auditEvents.seq);
    expect(events.map(({ action }) => action)).toEqual([
      'carry-over-opened',
      'carry-over-redeemed',
      'carry-over-refused',
      'carry-over-returned',
    ]);
    expect(new Set(events.map(({ tenant }) => tenant))).toEqual(new Set(['sen-hong']));
    for (const kept of [row, JSON.stringify(await rowOf(conversation)), JSON.stringify(events)])
      for (const secret of [conversation.code, conversation.verifier, conversation.token, token])
        expect(kept).not.toContain(secret);
  });
});

describe('who may send a conversation on', () => {
  const challenge = challengeOf(newVerifier());
  const open = (id: string, headers: Record<string, string>, browser: Browser = test.newBrowser()) =>
    browser.send(`/v1/conversations/${id}/carry-over`, postJson({ challenge }, headers));

  it('is not who holds another conversation', async () => {
    const [mine, theirs] = [await framed(), await framed()];
    expect((await open(theirs.id, bearing(mine.token))).status).toBe(404);
    expect(await rowOf(theirs)).toBeUndefined();
  });

  it('is not who holds nothing', async () => {
    expect((await open((await framed()).id, {})).status).toBe(401);
  });

  it('is not the person who owns it: there is nothing to carry any more', async () => {
    const browser = await test.signedIn(test.person().personalId);
    const { id } = await test.startConversation(browser);
    const answer = await open(id, {}, browser);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'owned-by-person' });
  });

  it.each(['', 'a', 'a'.repeat(44), `${'a'.repeat(42)}+`, 'a'.repeat(43) + '='])(
    'does not with a challenge that is none: %j',
    async (challenge) => {
      const conversation = await framed();
      const answer = await test.app.request(
        `/v1/conversations/${conversation.id}/carry-over`,
        postJson({ challenge }, bearing(conversation.token)),
      );
      expect(answer.status).toBe(400);
    },
  );
});

describe('a verifier', () => {
  it.each(['x', 'a'.repeat(43), 'tok_abc', `${'a'.repeat(43)}, ${'b'.repeat(43)}`, ''])(
    'of nothing (%j) sees and takes nothing',
    async (verifier) => {
      expect((await standingOf(verifier)).status).toBe(401);
      expect((await takeBack(verifier)).status).toBe(401);
    },
  );

  it('is of no use to the page of somebody else', async () => {
    const conversation = await carried();
    for (const origin of ['null', test.sandbox.provinceUrl]) {
      const headers = { ...bearing(conversation.verifier), origin };
      const seen = await test.app.request('/v1/carry-overs/standing', { headers });
      expect(seen.status).toBe(403);
      const taken = await test.app.request('/v1/carry-overs/return', { method: 'POST', headers });
      expect(taken.status).toBe(403);
    }
  });

  it('opens no conversation, as a token opens no standing', async () => {
    const conversation = await carried();
    expect(await opens(conversation, conversation.verifier)).toBe(false);
    expect((await standingOf(conversation.token)).status).toBe(401);
    expect((await standingOf(conversation.code)).status).toBe(401);
  });
});
