import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConversationView, Reply, StartedConversation } from '../../src/http/wire.ts';
import { composeTestApp, postJson, type TestApp } from '../support/compose-test-app.ts';
import { readEvents } from '../support/read-events.ts';

let test: TestApp;
beforeAll(async () => {
  test = await composeTestApp();
});
afterAll(() => test.stop());

describe('a conversation', () => {
  it('begins with a greeting and a token of its own', async () => {
    const answer = await test.newBrowser().send('/v1/conversations', postJson({ locale: 'en' }));
    expect(answer.status).toBe(201);
    const started = StartedConversation.parse(await answer.json());
    expect(started.greeting.text).toMatch(/automated|automatic/i);
    expect(Date.parse(started.expiresAt)).toBeGreaterThan(test.context.clock.now().getTime());
  });

  it('begins without a body as well, in the reader’s language', async () => {
    const answer = await test.newBrowser().send('/v1/conversations', { method: 'POST' });
    expect(answer.status).toBe(201);
    expect(StartedConversation.parse(await answer.json()).greeting.text).toMatch(/trợ lý/i);
  });

  it('is of a site that there is', async () => {
    const answer = await test.newBrowser().send('/v1/conversations', postJson({ tenant: 'nowhere' }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      code: 'invalid-input',
      fields: { tenant: expect.any(String) },
    });
  });

  it('is read back as it was held, oldest first', async () => {
    const talk = await test.startConversation(test.newBrowser());
    const id = randomUUID();
    const reply = Reply.parse(await (await talk.say('xin chào', { id })).json());
    const read = await test.newBrowser().send(`/v1/conversations/${talk.id}`, {
      headers: { authorization: `Bearer ${talk.token}` },
    });
    const view = ConversationView.parse(await read.json());
    expect(view.messages.map((message) => message.role)).toEqual(['guide', 'citizen', 'guide']);
    expect(view.messages[1]).toMatchObject({ id, text: 'xin chào' });
    expect(view.messages[2]?.reply).toEqual(reply);
    expect(view.state).toEqual(reply.state);
  });

  it('answers the same message id with the stored reply, also when asked at once many times', async () => {
    const talk = await test.startConversation(test.newBrowser());
    const id = randomUUID();
    const first = await (await talk.say('lệ phí khai sinh bao nhiêu', { id })).json();
    const again = await Promise.all(
      Array.from({ length: 5 }, () => talk.say('lệ phí khai sinh bao nhiêu', { id })),
    );
    for (const answer of again) expect(await answer.json()).toEqual(first);
  });
});

describe('a message', () => {
  it.each([
    ['no id', { text: 'xin chào' }],
    ['an id that is no UUID', { id: '1', text: 'xin chào' }],
    ['nothing said', { id: randomUUID() }],
    ['an empty text', { id: randomUUID(), text: '' }],
    ['both text and action', { id: randomUUID(), text: 'a', action: { type: 'cancel' } }],
    ['an action nobody knows', { id: randomUUID(), action: { type: 'pay-everything' } }],
    [
      'a place without its catalogue',
      { id: randomUUID(), action: { type: 'answer', values: { a: { code: '00001' } } } },
    ],
    ['a text that is no text', { id: randomUUID(), text: 12 }],
  ])('with %s is refused and names the place', async (_what, body) => {
    const talk = await test.startConversation(test.newBrowser());
    const answer = await test
      .newBrowser()
      .send(
        `/v1/conversations/${talk.id}/messages`,
        postJson(body, { authorization: `Bearer ${talk.token}` }),
      );
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as { fields?: object };
    expect(Object.keys(problem.fields ?? {}).length).toBeGreaterThan(0);
  });

  it('may have two thousand characters as people count them, and one more is told so', async () => {
    const talk = await test.startConversation(test.newBrowser());
    expect((await talk.say('👶'.repeat(2_000))).status).toBe(200);
    const long = await talk.say('ắ'.normalize('NFD').repeat(2_001));
    expect(long.status).toBe(422);
    expect(await long.json()).toMatchObject({
      code: 'message-too-long',
      detail: expect.stringContaining('2.000'),
    });
  });

  it.each([
    ['an id that is none', { id: 'x', text: 'a' }],
    [
      'a date that is none',
      { id: randomUUID(), action: { type: 'answer', values: { a: { value: '2015', precision: 'day' } } } },
    ],
  ])('with %s is refused in the reader’s language', async (_, body) => {
    const talk = await test.startConversation(test.newBrowser());
    const fieldsIn = async (language: string) => {
      const headers = { authorization: `Bearer ${talk.token}`, 'accept-language': language };
      const path = `/v1/conversations/${talk.id}/messages`;
      const answer = await test.newBrowser().send(path, postJson(body, headers));
      return ((await answer.json()) as { fields: Record<string, string> }).fields;
    };
    const [vi, en] = [await fieldsIn('vi'), await fieldsIn('en')];
    expect(Object.keys(vi)).toEqual(Object.keys(en));
    for (const [field, reason] of Object.entries(vi)) expect(en[field]).not.toBe(reason);
  });
});

describe('a reply as it comes', () => {
  const STREAM = { accept: 'text/event-stream' };

  it('is told in words first and whole at the end', async () => {
    const talk = await test.startConversation(test.newBrowser());
    const events = await readEvents(await talk.say('xin chào', { headers: STREAM }));
    expect(events.at(-1)?.event).toBe('reply');
    const reply = Reply.parse(events.at(-1)?.data);
    const words = events
      .filter(({ event }) => event === 'delta')
      .map(({ data }) => (data as { text: string }).text);
    expect(words.join('')).toBe(reply.text);
  });

  it('is the stored one where the line was cut and the message is sent again', async () => {
    const talk = await test.startConversation(test.newBrowser());
    const id = randomUUID();
    const cut = await talk.say('xin chào', { id, headers: STREAM });
    await cut.body?.cancel();
    const again = await readEvents(await talk.say('xin chào', { id, headers: STREAM }));
    const stored = await (await talk.say('xin chào', { id })).json();
    expect(again.at(-1)).toEqual({ event: 'reply', data: stored });
  });

  it('is refused with its status where the message cannot be taken', async () => {
    const talk = await test.startConversation(test.newBrowser());
    const answer = await talk.say('a'.repeat(2_001), { headers: STREAM });
    expect(answer.status).toBe(422);
    const foreign = await test
      .newBrowser()
      .send(
        `/v1/conversations/con_AAAAAAAAAAAAAAAAAAAAAAAA/messages`,
        postJson({ id: randomUUID(), text: 'a' }, { authorization: `Bearer ${talk.token}`, ...STREAM }),
      );
    expect(foreign.status).toBe(404);
  });
});
