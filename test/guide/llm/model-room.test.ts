import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelCalls } from '../../../src/db/schema.ts';
import { withActor } from '../../../src/db/with-actor.ts';
import type { Consultation } from '../../../src/guide/llm/consultation.ts';
import type { ModelCall, ModelRoom } from '../../../src/guide/llm/model-room.ts';
import { openModelRoom } from '../../../src/guide/llm/open-model-room.ts';
import { redact } from '../../../src/guide/llm/redact.ts';
import { sha256Hex } from '../../../src/kernel/secrets.ts';
import { composeTestApp, type TestApp } from '../../support/compose-test-app.ts';
import type { ModelFault } from '../../support/model-faults.ts';
import { modelSettings, startModelServer, type ModelServer } from '../../support/model-server.ts';
import { AskAbout } from '../../../src/guide/llm/model-tools.ts';

const LIMITS = { MODEL_CALL_MS: 1_500, MODEL_TURN_MS: 3_000 };
const TOOLS = [{ name: 'ask_about', description: 'A question.', schema: AskAbout }];

let server: ModelServer;
let tested: TestApp;

beforeAll(async () => {
  server = await startModelServer();
  tested = await composeTestApp(modelSettings(server));
});
afterAll(async () => {
  await tested.stop();
  await server.stop();
});

function openRoom(limits: Record<string, number> = {}): ModelRoom {
  const room = openModelRoom({ ...tested.context, env: { ...tested.context.env, ...LIMITS, ...limits } });
  if (!room) throw new Error('no room');
  return room;
}

async function aConsultation(): Promise<Consultation> {
  const { id, token } = await tested.startConversation(tested.newBrowser());
  const { places, knowledge } = tested.context;
  return {
    tenant: 'quoc-gia',
    conversationId: id,
    actor: { kind: 'bearer', tenant: 'quoc-gia', tokenHash: sha256Hex(token) },
    redaction: redact([{ kind: 'NAME', value: 'Đỗ Văn Quyết' }], {
      places,
      lexicon: knowledge.lexicon,
      today: '2026-11-24',
    }),
    used: { ms: 0, tokens: 0 },
  };
}

function ask(
  room: ModelRoom,
  consultation: Consultation,
  content = 'lệ phí bao nhiêu',
  onText?: (d: string) => void,
) {
  return room.call({
    step: 'understand',
    consultation,
    messages: [
      { role: 'system', content: 'Rules.' },
      { role: 'user', content },
    ],
    tools: TOOLS,
    ...(onText ? { onText } : {}),
  });
}

async function recorded({ conversationId }: Consultation) {
  const calls = await withActor(tested.context.db, { kind: 'worker' }, (tx) => tx.select().from(modelCalls));
  return calls.filter((call) => call.conversationId === conversationId);
}

describe('a model that answers', () => {
  it('is asked with strict tools, heard as it speaks, and what it used is recorded with its price', async () => {
    const said = { topic: 'fee', quote: 'lệ phí' };
    server.script({ text: 'Dạ, để em xem.', tools: [{ name: 'ask_about', args: said }] });
    const room = openRoom({ MODEL_USD_PER_MILLION_IN: 2, MODEL_USD_PER_MILLION_OUT: 8 });
    const seen: ModelCall[] = [];
    room.watch((call) => seen.push(call));
    const consultation = await aConsultation();
    const deltas: string[] = [];
    const answer = await ask(room, consultation, undefined, (delta) => deltas.push(delta));
    expect(answer).toEqual({
      kind: 'answered',
      text: 'Dạ, để em xem.',
      toolCalls: [{ name: 'ask_about', args: said }],
      usage: { tokensIn: 120, tokensOut: 30 },
    });
    expect(deltas.length).toBeGreaterThan(1);
    expect(deltas.join('')).toBe('Dạ, để em xem.');
    const request = server.requests.at(-1);
    expect(request).toMatchObject({
      path: '/v1/chat/completions',
      authorization: 'Bearer test-key',
      model: 'scripted',
      stream: true,
      tools: [{ name: 'ask_about', strict: true }],
    });
    const [call] = await recorded(consultation);
    expect(call).toMatchObject({
      step: 'understand',
      model: 'scripted',
      tokensIn: 120,
      tokensOut: 30,
      costMicroUsd: 480,
      outcome: 'answered',
    });
    expect(seen).toEqual([expect.objectContaining({ outcome: 'answered', costMicroUsd: 480 })]);
  });

  it('never sees a name, and its words come back with it', async () => {
    server.script(({ messages }) => ({
      text: `Chào ${/⟦NAME_1⟧/.exec(messages[1]?.content ?? '')?.[0] ?? 'ai'}.`,
    }));
    const deltas: string[] = [];
    const answer = await ask(openRoom(), await aConsultation(), 'đỗ văn quyết hỏi', (delta) =>
      deltas.push(delta),
    );
    expect(answer).toMatchObject({ kind: 'answered', text: 'Chào đỗ văn quyết.' });
    expect(deltas.join('')).toBe('Chào đỗ văn quyết.');
    expect(server.requests.at(-1)?.raw).not.toMatch(/quyết|quyet/i);
  });

  it('is not asked with a text of ours that names somebody', async () => {
    const before = server.requests.length;
    const consultation = await aConsultation();
    const answer = await openRoom().call({
      step: 'answer',
      consultation,
      messages: [{ role: 'system', content: 'The applicant is Đỗ Văn Quyết.' }],
    });
    expect(answer).toEqual({ kind: 'failed', reason: 'refused' });
    expect(server.requests.length).toBe(before);
    expect(await recorded(consultation)).toMatchObject([{ outcome: 'refused', tokensIn: 0 }]);
  });
});

describe('a model that fails', () => {
  it.each<[ModelFault, string]>([
    ['slow', 'timeout'],
    ['too-many-requests', 'unavailable'],
    ['server-error', 'unavailable'],
    ['half-stream', 'unavailable'],
    ['malformed-tool-call', 'malformed'],
  ])('%s ends as %s, and is recorded', async (fault, reason) => {
    server.script(fault);
    const consultation = await aConsultation();
    expect(await ask(openRoom(), consultation)).toEqual({ kind: 'failed', reason });
    const [call, ...others] = await recorded(consultation);
    expect(others).toEqual([]);
    expect(call?.outcome).toBe(reason);
  });

  it('endless talk is cut off by length or by time', async () => {
    server.script('endless-stream');
    const consultation = await aConsultation();
    const byTime = await ask(openRoom(), consultation);
    expect(byTime).toEqual({ kind: 'failed', reason: 'timeout' });
    const byLength = await ask(
      openRoom({ MODEL_CALL_MS: 20_000, MODEL_TURN_MS: 20_000, MODEL_TURN_TOKENS: 60 }),
      await aConsultation(),
    );
    expect(byLength).toEqual({ kind: 'failed', reason: 'over-budget' });
  });

  it('is tried once more after a passing error, and not a third time', async () => {
    let calls = 0;
    server.script(() => ((calls += 1) === 1 ? 'server-error' : { text: 'Dạ.' }));
    expect(await ask(openRoom(), await aConsultation())).toMatchObject({ kind: 'answered', text: 'Dạ.' });
    expect(calls).toBe(2);
    calls = 0;
    server.script(() => ((calls += 1) > 0 ? 'server-error' : 'slow'));
    await ask(openRoom(), await aConsultation());
    expect(calls).toBe(2);
  });

  it('rests after three failures: the next turn does not wait for it', async () => {
    server.script('server-error');
    const room = openRoom();
    const consultation = await aConsultation();
    for (let call = 0; call < 3; call += 1) await ask(room, { ...consultation, used: { ms: 0, tokens: 0 } });
    const before = server.requests.length;
    expect(await ask(room, { ...consultation, used: { ms: 0, tokens: 0 } })).toEqual({
      kind: 'failed',
      reason: 'resting',
    });
    expect(server.requests.length).toBe(before);
  });
});

describe('a budget that is used up', () => {
  it.each<[string, Record<string, number>]>([
    ['tokens of the turn', { MODEL_TURN_TOKENS: 150 }],
    ['tokens of the conversation', { MODEL_CONVERSATION_TOKENS: 150 }],
    ['cost of the conversation', { MODEL_CONVERSATION_USD: 0.0001, MODEL_USD_PER_MILLION_IN: 2 }],
  ])('%s: the second call is not made', async (_, limits) => {
    server.script({ text: 'Dạ.' });
    const room = openRoom(limits);
    const consultation = await aConsultation();
    expect(await ask(room, consultation)).toMatchObject({ kind: 'answered' });
    const before = server.requests.length;
    expect(await ask(room, consultation)).toEqual({ kind: 'failed', reason: 'over-budget' });
    expect(server.requests.length).toBe(before);
    expect((await recorded(consultation)).map(({ outcome }) => outcome)).toEqual(['answered', 'over-budget']);
  });
});

it('a turn that has used its time asks no more', async () => {
  const before = server.requests.length;
  const consultation = { ...(await aConsultation()), used: { ms: LIMITS.MODEL_TURN_MS - 1, tokens: 0 } };
  expect(await ask(openRoom(), consultation)).toEqual({ kind: 'failed', reason: 'over-budget' });
  expect(server.requests.length).toBe(before);
});

describe('what was used', () => {
  it('is seen by nobody else, and nobody changes it', async () => {
    server.script({ text: 'Dạ.' });
    const consultation = await aConsultation();
    await ask(openRoom(), consultation);
    const stranger = { kind: 'bearer', tenant: 'quoc-gia', tokenHash: sha256Hex('another') } as const;
    expect(await withActor(tested.context.db, stranger, (tx) => tx.select().from(modelCalls))).toEqual([]);
    await expect(
      withActor(tested.context.db, consultation.actor, (tx) => tx.delete(modelCalls)),
    ).rejects.toThrow();
  });

  it('needs both an address and a key: without them there is no room', () => {
    const env = { ...tested.context.env };
    delete env.OPENAI_API_KEY;
    expect(openModelRoom({ ...tested.context, env })).toBeUndefined();
  });
});
