import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { modelCalls } from '../../../src/db/schema.ts';
import { withActor } from '../../../src/db/with-actor.ts';
import type { ModelRoom } from '../../../src/guide/llm/model-room.ts';
import { openModelRoom } from '../../../src/guide/llm/open-model-room.ts';
import { Citizen } from '../../support/citizen.ts';
import { MODEL_FAULTS } from '../../support/model-faults.ts';
import { modelSettings, startModelServer, type ModelServer } from '../../support/model-server.ts';
import { SandboxControl, type PersonView } from '../../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../../support/serve-test-app.ts';

const GROUP = '3.000722';
/** Our rules do not understand it, or find next to nothing for it. */
const PUZZLE = 'em muốn con em có tên trên giấy tờ nhà nước';
/** Which of the ways to get the result is meant takes a thought. */
const EASY = 'kiểu nào cho đỡ phải đi lại là được';

let server: ModelServer;
let served: ServedApp;
let mothers: PersonView[];
/** the room that the product made itself */
let watched: ModelRoom | undefined;
let next = 0;

beforeAll(async () => {
  server = await startModelServer();
  served = await serveTestApp({ ...modelSettings(server), MODEL_CALL_MS: '1500', MODEL_TURN_MS: '3000' });
  watched = served.context.model;
  mothers = await new SandboxControl(served.controlUrl).mothers();
});
/** A rested model for each story. */
beforeEach(() => {
  const model = openModelRoom(served.context);
  if (model) served.context.model = model;
  server.requests.length = 0;
});
afterAll(async () => {
  await served.stop();
  await server.stop();
});

/** At the question for copies and delivery, which is about nobody. */
async function askedForDelivery(): Promise<{
  citizen: Citizen;
  values: () => Promise<Record<string, unknown>>;
}> {
  const citizen = await Citizen.start(served.url);
  await citizen.act({ type: 'choose-procedure', code: GROUP });
  await citizen.signIn(mothers[(next += 1)]?.personalId ?? '');
  await citizen.grantAll();
  await citizen.act({ type: 'answer', values: { 'child.fullName': 'Nguyễn Minh Khôi' } });
  for (let turn = 0; turn < 12 && !citizen.last.state.asking.includes('dossier.delivery'); turn += 1) {
    const { fields } = citizen.card('question');
    await citizen.act({
      type: 'answer',
      values: Object.fromEntries(fields.map((field) => [field.id, answerTo(field)])),
    });
  }
  const { dossierId } = citizen.last.state;
  const values = async () => {
    const dossier = await citizen.call('GET', `/v1/dossiers/${dossierId}`);
    const entries = Object.entries(dossier['values'] as Record<string, { value: unknown }>);
    return Object.fromEntries(entries.map(([id, { value }]) => [id, value]));
  };
  return { citizen, values };
}

function answerTo({ id, suggestion, type }: { id: string; type: string; suggestion?: { value: unknown } }) {
  const value =
    suggestion?.value ?? { 'child.healthFacility': 'Trạm y tế xã', 'dossier.delivery': 'portal' }[id];
  return (value ?? (type === 'boolean' ? false : 1)) as never;
}

describe('a model that understands', () => {
  it('is asked only where our own rules are not sure', async () => {
    server.script({ tools: [{ name: 'find_procedure', args: { need: 'đăng ký khai sinh' } }] });
    const citizen = await Citizen.start(served.url);
    await citizen.say('tôi muốn đăng ký kết hôn');
    expect(citizen.last.state.mode).toBe('embedded');
    expect(server.requests).toHaveLength(0);
    await citizen.say(PUZZLE);
    expect(server.requests.filter(({ tools }) => tools.length > 0)).toHaveLength(1);
    expect(citizen.card('procedure-choice').options.map(({ code }) => code)).toContain('1.001193');
    expect(citizen.last.state.mode).toBe('llm');
  });

  it('proposes an answer, and only the citizen makes it one', async () => {
    const { citizen, values } = await askedForDelivery();
    server.script({
      tools: [
        { name: 'answer', args: { field: 'dossier.delivery', quote: 'đỡ phải đi lại', option: 'portal' } },
      ],
    });
    await citizen.say(EASY);
    expect(citizen.last.outcome).toBe('clarify');
    expect(citizen.last.text).toContain('phải không');
    expect(citizen.last.state.mode).toBe('llm');
    expect(await values()).not.toHaveProperty('dossier.delivery');
    await citizen.say('đúng rồi');
    expect((await values())['dossier.delivery']).toBe('portal');
  });

  it.each<[string, object]>([
    ['words that were not said', { field: 'dossier.delivery', quote: 'gửi bưu điện', option: 'post' }],
    ['a field that is not asked', { field: 'child.fullName', quote: 'đi lại', option: null }],
    ['a field that nobody has', { field: 'child.crown', quote: 'đi lại', option: null }],
    ['an option that does not exist', { field: 'dossier.delivery', quote: 'đi lại', option: 'by-owl' }],
    ['more than its tool takes', { field: 'dossier.delivery', quote: 'đi lại', option: 'portal', value: 9 }],
  ])('is not believed: %s', async (_, args) => {
    const { citizen, values } = await askedForDelivery();
    const before = await values();
    server.script({ tools: [{ name: 'answer', args }] });
    await citizen.say(EASY);
    expect(citizen.last.state.mode).toBe('embedded');
    expect(await values()).toEqual(before);
  });

  it('has no tool that confirms, grants, pays, declines or takes a suggestion', async () => {
    const { citizen } = await askedForDelivery();
    server.script({ text: '' });
    await citizen.say(EASY);
    const tools = JSON.parse(server.requests.at(-1)?.raw ?? '{}') as { tools: unknown };
    expect(server.requests.at(-1)?.tools.map(({ name }) => name)).toEqual([
      'ask_about',
      'answer',
      'change',
      'tell',
    ]);
    expect(JSON.stringify(tools.tools)).not.toMatch(/confirm|grant|pay|affirm|submit|consent|deny|restart/);
  });
});

describe('a personal field', () => {
  it('keeps the message with us while it is asked, and when it is corrected', async () => {
    server.script({ text: '' });
    const citizen = await Citizen.start(served.url);
    await citizen.act({ type: 'choose-procedure', code: GROUP });
    await citizen.signIn(mothers[(next += 1)]?.personalId ?? '');
    await citizen.grantAll();
    expect(citizen.last.state.asking).toContain('child.fullName');
    await citizen.say('ờ để em coi lại đã nha mọi người trong nhà còn bàn');
    await citizen.act({ type: 'answer', values: { 'child.fullName': 'Nguyễn Minh Khôi' } });
    await citizen.say('à tên cháu ghi sai rồi, thôi để xem đã');
    expect(server.requests).toHaveLength(0);
  });
});

describe('whatever goes wrong with the model', () => {
  it.each(MODEL_FAULTS)('%s: a need is answered as without it', async (fault) => {
    const { model: _, ...alone } = served.context;
    server.script(fault);
    const citizen = await Citizen.start(served.url);
    const reply = await citizen.say(PUZZLE);
    expect(server.requests.length).toBeGreaterThan(0);
    expect(reply.state.mode).toBe('embedded');
    expect(reply.outcome).toBe('clarify');
    const on = '2026-11-24';
    const [best] = alone.search.find(PUZZLE, { on }).procedures;
    expect(citizen.card('procedure-choice').options.map(({ code }) => code)).toContain(best?.code);
    const calls = await withActor(served.context.db, { kind: 'worker' }, (tx) =>
      tx.select().from(modelCalls),
    );
    expect(calls.some(({ conversationId }) => conversationId === citizen.conversationId)).toBe(true);
  });

  it.each(MODEL_FAULTS)('%s: the dossier stays as it was, and the question comes back', async (fault) => {
    const { citizen, values } = await askedForDelivery();
    const before = await values();
    server.script(fault);
    await citizen.say(EASY);
    expect(citizen.last.state.mode).toBe('embedded');
    expect(citizen.last.state.asking).toContain('dossier.delivery');
    expect(await values()).toEqual(before);
  });
});

describe('the metrics', () => {
  it('tell calls, tokens and cost by step and outcome', async () => {
    if (watched) served.context.model = watched;
    server.script({ text: '' });
    const citizen = await Citizen.start(served.url);
    await citizen.say(PUZZLE);
    const metrics = await (await fetch(`${served.url}/metrics`)).text();
    expect(metrics).toContain('dan_loi_model_tokens_total{step="understand",direction="in"} 120');
    expect(metrics).toContain('dan_loi_model_tokens_total{step="understand",direction="out"} 30');
    expect(metrics).toContain(
      'dan_loi_model_call_duration_seconds_count{step="understand",outcome="answered"} 1',
    );
    expect(metrics).toContain('dan_loi_model_cost_usd_total{step="understand"}');
    expect(metrics).not.toContain(citizen.conversationId);
  });
});
