import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen } from '../support/citizen.ts';
import { openCuttingLine, type CuttingLine } from '../support/cutting-line.ts';
import { startWorker, type RunningWorker } from '../support/start-worker.ts';
import { workerWorld } from '../support/worker-world.ts';

const world = workerWorld();
if (!world) throw new Error('these tests need the world of a Worker');

let line: CuttingLine;
let second: RunningWorker;

/** Another Worker on the same database, which it reaches by a line that can be cut. */
beforeAll(async () => {
  const database = new URL(world.settings['DATABASE_URL'] ?? '');
  line = await openCuttingLine();
  line.leadTo(database.href);
  database.host = new URL(line.url).host;
  second = await startWorker({ ...world.settings, DATABASE_URL: database.href });
});
afterAll(async () => {
  await second.stop();
  await line.stop();
});

/** The same citizen, who happens to be answered by the other one. */
function atTheOther(citizen: Citizen): Citizen {
  const there = new Citizen(second.url);
  return Object.assign(there, { conversationId: citizen.conversationId, token: citizen.token });
}

describe('many isolates beside each other', () => {
  it('hold conversations at once, each its own', async () => {
    const needs = [
      'Vợ tôi mới sinh con',
      'Bố tôi mới mất',
      'Tôi muốn đăng ký kết hôn',
      'xin giấy xác nhận độc thân',
    ];
    const alone = await Promise.all(needs.map((need) => hear(need)));
    const together = await Promise.all([...needs, ...needs, ...needs].map((need) => hear(need)));
    for (const [index, offered] of together.entries()) expect(offered).toEqual(alone[index % needs.length]);
    expect(new Set(alone.map((codes) => codes[0])).size).toBe(needs.length);
  });

  it('go on with a conversation that another one began, the first call of a cold one too', async () => {
    const citizen = await Citizen.start(world.publicUrl);
    const id = randomUUID();
    const said = await citizen.say('Vợ tôi mới sinh con', id);
    const there = atTheOther(citizen);
    expect(await there.say('Vợ tôi mới sinh con', id)).toEqual(said);
    const chosen = await there.act({ type: 'choose-procedure', code: '3.000722' });
    expect(chosen.outcome).toBe('needs-sign-in');
    await citizen.resume();
    expect(citizen.last.id).toBe(chosen.id);
  });
});

describe('while the database is away', () => {
  it('every call that needs it is told when to come back, what needs none is answered, and then all goes on', async () => {
    const citizen = await Citizen.start(second.url);
    line.break();
    const path = `/v1/conversations/${citizen.conversationId}/messages`;
    const message = { id: randomUUID(), text: 'Vợ tôi mới sinh con' };
    const [ready, sent, alive, page] = await Promise.all([
      citizen.raw('GET', '/ready'),
      citizen.raw('POST', path, message),
      citizen.raw('GET', '/health'),
      citizen.raw('GET', '/'),
    ]);
    expect([ready.status, sent.status, alive.status, page.status]).toEqual([503, 503, 200, 200]);
    expect(ready.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(sent.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await sent.json()).toMatchObject({ code: 'unavailable' });
    line.mend();
    expect((await citizen.raw('GET', '/ready')).status).toBe(200);
    expect((await citizen.send(message)).outcome).toBe('clarify');
  });
});

/** What is offered for a need, in a conversation of its own. */
async function hear(need: string): Promise<string[]> {
  const citizen = await Citizen.start(world?.publicUrl ?? '');
  await citizen.say(need);
  return citizen.card('procedure-choice').options.map(({ code }) => code);
}
