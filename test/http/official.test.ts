import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { composeTestApp, postJson, type TestApp } from '../support/compose-test-app.ts';

let test: TestApp;
let official: Browser;
let colleague: Browser;
let citizen: Browser;

beforeAll(async () => {
  test = await composeTestApp();
  official = await atDesk('ubnd:00070');
  colleague = await atDesk('ca:00070');
  citizen = await test.signedIn(test.person().personalId);
});
afterAll(() => test.stop());

async function atDesk(authorityId: string): Promise<Browser> {
  const found = await fetch(`${test.sandbox.controlUrl}/control/officials?authorityId=${authorityId}`);
  const [person] = (await found.json()) as { personalId: string }[];
  return test.signedIn(person?.personalId ?? '');
}

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code;
}

async function begun(): Promise<{ id: string; conversationId: string; url: string }> {
  const answer = await official.send('/v1/official/assists', postJson({}));
  expect(answer.status).toBe(201);
  return (await answer.json()) as { id: string; conversationId: string; url: string };
}

describe('the list of dossiers', () => {
  it.each(['status=11', 'status=x', 'limit=0', 'limit=1000', 'cursor=x', 'cursor=bm8'])(
    'refuses a question that makes no sense (%s)',
    async (query) => {
      const answer = await official.send(`/v1/official/dossiers?${query}`);
      expect(answer.status).toBe(400);
      expect(await codeOf(answer)).toBe('invalid-input');
    },
  );
});

describe('a question at the desk', () => {
  it('about nothing we know is said to fit nothing', async () => {
    const answer = await official.send('/v1/official/ask', postJson({ text: 'zzzz qqqq' }));
    expect(await answer.json()).toMatchObject({ procedure: null, facts: [], citations: [] });
  });

  it.each([{}, { text: '' }, { text: 'a'.repeat(2_001) }, { text: 'a', locale: 'fr' }])(
    'is refused where it is none (%j)',
    async (body) => {
      expect((await official.send('/v1/official/ask', postJson(body))).status).toBe(400);
    },
  );
});

describe('an assist', () => {
  it('is its official’s alone', async () => {
    const { id, conversationId } = await begun();
    const foreign = [
      await colleague.send(`/v1/official/assists/${id}`),
      await colleague.send(`/v1/official/assists/${id}/end`, { method: 'POST' }),
      await colleague.send(
        `/v1/official/assists/${id}/messages`,
        postJson({ id: randomUUID(), text: 'xin chào' }),
      ),
      await colleague.send(`/v1/official/conversations/${conversationId}`),
      await citizen.send(`/v1/conversations/${conversationId}`),
      await citizen.send(`/v1/conversations/${conversationId}/assist/end`, { method: 'POST' }),
    ];
    for (const answer of foreign) expect(answer.status).toBe(404);
    const list = (await (await colleague.send('/v1/official/assists')).json()) as {
      assists: { id: string }[];
    };
    expect(list.assists.map((assist) => assist.id)).not.toContain(id);
  });

  it.each(['grant', 'decline', 'confirm', 'cancel', 'restart', 'human', 'invite'])(
    'takes no %s from an official',
    async (type) => {
      const { id } = await begun();
      const action = { type, requestId: 'r', sources: [], reviewHash: 'h', agreementId: 'a' };
      const message = { id: randomUUID(), action };
      const answer = await official.send(`/v1/official/assists/${id}/messages`, postJson(message));
      expect(answer.status).toBe(400);
    },
  );

  it('opens once, and not with a code that is none', async () => {
    const { url } = await begun();
    const open = (code: unknown) => test.newBrowser().send('/v1/assists/opening', postJson({ code }));
    expect((await open('tok_none')).status).toBe(404);
    expect((await open(7)).status).toBe(400);
    const code = url.split('#')[1];
    const both = await Promise.all([open(code), open(code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('keeps its code out of every address that a server sees', async () => {
    const { url } = await begun();
    expect(new URL(url).pathname).toBe('/assist');
    expect(new URL(url).search).toBe('');
  });
});

describe('the common queue', () => {
  it('shows who asked for a person before anything was chosen, until it is closed', async () => {
    const visitor = test.newBrowser();
    const talk = await test.startConversation(visitor);
    const reply = await talk.reply({ type: 'human' });
    expect(reply.cards).toContainEqual(expect.objectContaining({ kind: 'handover', position: 1 }));
    const again = await talk.reply({ type: 'human' });
    expect(again.cards).toContainEqual(expect.objectContaining({ kind: 'handover', position: 1 }));
    const queue = (await (await official.send('/v1/official/handovers')).json()) as {
      handovers: { id: string; conversationId: string }[];
    };
    const mine = queue.handovers.filter(({ conversationId }) => conversationId === talk.id);
    expect(mine).toHaveLength(1);
    const path = `/v1/official/handovers/${mine[0]?.id}`;
    expect((await official.send(`${path}/close`, { method: 'POST' })).status).toBe(404);
    expect((await official.send(`${path}/take`, { method: 'POST' })).status).toBe(200);
    expect((await official.send(`${path}/take`, { method: 'POST' })).status).toBe(200);
    expect((await colleague.send(`${path}/close`, { method: 'POST' })).status).toBe(404);
    expect((await official.send(`${path}/close`, { method: 'POST' })).status).toBe(204);
    expect((await official.send(`${path}/close`, { method: 'POST' })).status).toBe(404);
  });
});
