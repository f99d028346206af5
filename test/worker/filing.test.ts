import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions } from '../support/answer-questions.ts';
import { Citizen } from '../support/citizen.ts';
import { eventsIn } from '../support/read-events.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { ListeningCitizen } from './listening-citizen.ts';

const GROUP = '3.000722';
const FACTS = {
  'child.fullName': 'Nguyễn Minh Khôi',
  'child.healthFacility': 'Trạm y tế xã',
  'child.identityCard': false,
  'dossier.copies': 2,
  'dossier.delivery': 'portal',
};

let served: ServedApp;
let control: SandboxControl;
let mothers: PersonView[];
beforeAll(async () => {
  served = await serveTestApp();
  control = new SandboxControl(served.controlUrl);
  mothers = await control.mothers();
});
afterAll(() => served.stop());

/** Each story has a mother of her own. */
function aMother(): PersonView {
  const mother = mothers.shift();
  if (!mother) throw new Error('no mother is left');
  return mother;
}

/** Reads the stream until an event of this name has come, and hangs up. */
async function listenFor(citizen: Citizen, path: string, wanted: string): Promise<string[]> {
  const response = await citizen.raw('GET', path);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    const names = eventsIn(text).map(({ event }) => event);
    if (!names.includes(wanted)) continue;
    await reader.cancel();
    return names;
  }
  throw new Error(`the stream ended without ${wanted}: ${text}`);
}

describe('a dossier filed through a Worker', () => {
  it('goes from the first word to the receipt, and a process on the same database delivers it', async () => {
    const mother = aMother();
    const citizen = await new ListeningCitizen(served.url).begin();
    await citizen.say('vk ck e moi sinh be, gio lam giay khai sanh vs bhyt sao ạ');
    await citizen.act({ type: 'choose-procedure', code: GROUP });
    await citizen.signIn(mother.personalId);
    await answerQuestions(citizen, FACTS);
    const shown = citizen.shown();
    const submitted = await citizen.confirm();
    expect(submitted.outcome).toBe('submitted');
    expect(citizen.heard.at(-1)).toBe(submitted.text);

    const { dossierId } = citizen.card('receipt');
    const happened = await listenFor(citizen, `/v1/dossiers/${dossierId}/events`, 'acknowledged');
    expect(happened[0]).toBe('submitted');
    const received = await control.received(dossierId);
    expect(received).toMatchObject([{ deliveries: 1, values: shown }]);
    const receipt = await citizen.call('GET', `/v1/dossiers/${dossierId}/receipt`);
    expect(receipt).toMatchObject({ code: received[0]?.code, status: 1 });
  });

  it('is told its steps in the conversation, as the process follows them', async () => {
    const citizen = await new ListeningCitizen(served.url).begin();
    await citizen.act({ type: 'choose-procedure', code: GROUP });
    await citizen.signIn(aMother().personalId);
    await answerQuestions(citizen, FACTS);
    await citizen.confirm();
    const { dossierId } = citizen.card('receipt');
    const [received] = await control.receivedSoon(dossierId, 20_000);
    const code = received?.code ?? '';
    await control.moveStatus(code, 4, 'Công chức hộ tịch đang kiểm tra');
    await expect
      .poll(async () => (await citizen.say('hồ sơ của em tới đâu rồi')).cards[0], { timeout: 20_000 })
      .toMatchObject({ kind: 'status', code, status: 4 });
  });
});

describe('a line that is cut while a source is asked', () => {
  it('loses nothing: the turn ends without its listener, and the reply is there', async () => {
    const citizen = await Citizen.start(served.url);
    await citizen.act({ type: 'choose-procedure', code: GROUP });
    await citizen.signIn(aMother().personalId);
    const card = citizen.card('consent');
    const grant = {
      type: 'grant',
      requestId: card.requestId,
      sources: card.items.map(({ source }) => source),
    } as const;
    for (const source of grant.sources) await control.fault({ source, kind: 'slow', delayMs: 1_500 });
    const id = randomUUID();
    const path = `/v1/conversations/${citizen.conversationId}/messages`;
    const stream = await citizen.raw('POST', path, { id, action: grant }, { accept: 'text/event-stream' });
    await stream.body?.cancel();
    expect((await citizen.raw('POST', path, { id, action: grant })).status).toBe(409);
    await expect
      .poll(async () => (await citizen.raw('POST', path, { id, action: grant })).status, { timeout: 10_000 })
      .toBe(200);
    for (const source of grant.sources) await control.fault({ source, kind: 'none' });
    const { messages } = (await citizen.call('GET', `/v1/conversations/${citizen.conversationId}`)) as {
      messages: { id: string; reply?: unknown }[];
    };
    expect(messages.filter((message) => message.id === id)).toHaveLength(1);
    expect(messages.at(-1)?.reply).toBeDefined();
  });
});
