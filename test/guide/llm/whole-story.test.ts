import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../src/eforms/value.ts';
import { openModelRoom } from '../../../src/guide/llm/open-model-room.ts';
import { fold } from '../../../src/language/fold.ts';
import { answerQuestions } from '../../support/answer-questions.ts';
import { Citizen } from '../../support/citizen.ts';
import {
  modelSettings,
  startModelServer,
  type ModelScript,
  type ModelServer,
} from '../../support/model-server.ts';
import { SandboxControl, type PersonView } from '../../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../../support/serve-test-app.ts';

const GROUP = '3.000722';
const FACTS: Record<string, Value> = {
  'child.fullName': 'Nguyễn Minh Khôi',
  'child.healthFacility': 'Trạm y tế xã',
  'child.identityCard': false,
  'dossier.copies': 2,
  'dossier.delivery': 'portal',
};
const EASY = 'kiểu nào cho đỡ phải đi lại là được';

let server: ModelServer;
let served: ServedApp;
let control: SandboxControl;
let mothers: PersonView[];
let next = 0;

beforeAll(async () => {
  server = await startModelServer();
  served = await serveTestApp({ ...modelSettings(server), MODEL_CALL_MS: '3000', MODEL_TURN_MS: '6000' });
  control = new SandboxControl(served.controlUrl);
  mothers = await control.mothers();
});
beforeEach(() => {
  const model = openModelRoom(served.context);
  if (model) served.context.model = model;
  server.requests.length = 0;
});
afterAll(async () => {
  await served.stop();
  await server.stop();
});

/** Says what it should: nothing where nothing is to be said, and the right thing where our rules do not see it. */
const behaves: ModelScript = ({ tools, messages }) => {
  const said = messages.at(-1)?.content ?? '';
  if (tools.length === 0) return { text: 'Anh/chị xem giúp em phần trên.' };
  if (said.includes('đỡ phải đi lại'))
    return {
      tools: [
        { name: 'answer', args: { field: 'dossier.delivery', quote: 'đỡ phải đi lại', option: 'portal' } },
      ],
    };
  return {
    tools: said.includes('có tên trên giấy tờ')
      ? [{ name: 'find_procedure', args: { need: 'đăng ký khai sinh' } }]
      : [],
  };
};

/** Well-formed, and wrong in every way its tools allow. */
const talksNonsense: ModelScript = ({ tools, messages }) => {
  const said = messages.at(-1)?.content ?? '';
  const quote = said.split(/\s+/).slice(0, 2).join(' ');
  if (tools.length === 0) return { text: `Lệ phí là 999.999 đồng [1]. ${said}` };
  const can = new Set(tools.map(({ name }) => name));
  return {
    tools: [
      { name: 'answer', args: { field: 'dossier.delivery', quote, option: 'post' } },
      { name: 'answer', args: { field: 'child.identityCard', quote, option: 'true' } },
      { name: 'change', args: { field: 'dossier.copies', quote } },
      { name: 'find_procedure', args: { need: 'đăng ký kết hôn' } },
      { name: 'tell', args: { what: 'skip' } },
    ]
      .filter(({ name }) => can.has(name))
      .slice(0, 4),
  };
};

async function tellStory(mother: PersonView): Promise<Citizen> {
  const { fullName, phone } = mother.truth as { fullName: string; phone?: string };
  const citizen = await Citizen.start(served.url);
  await citizen.say(
    `Chào em, chị là ${fullName}, căn cước ${mother.personalId}, điện thoại ${phone ?? '0912345678'}, chị muốn con chị có tên trên giấy tờ nhà nước`,
  );
  await citizen.act({ type: 'choose-procedure', code: GROUP });
  await citizen.signIn(mother.personalId);
  await citizen.grantAll();
  await citizen.say('ờ để coi lại đã nha, nhà còn bàn tên');
  await citizen.say(`bé tên ${FACTS['child.fullName'] as string}, mà lệ phí bao nhiêu vậy em`);
  for (let turn = 0; turn < 12 && !citizen.last.state.asking.includes('dossier.delivery'); turn += 1)
    await answerOnce(citizen);
  await citizen.say(`${EASY}, chị ${fullName} ở nhà suốt, số ${mother.personalId}`);
  await citizen.say(`ủa ${fullName.toUpperCase()} hỏi cái đó ra làm sao vậy trời`);
  return citizen;
}

async function answerOnce(citizen: Citizen): Promise<void> {
  const { fields } = citizen.card('question');
  const values = fields.map(({ id, suggestion }) => [id, FACTS[id] ?? suggestion?.value] as const);
  await citizen.act({ type: 'answer', values: Object.fromEntries(values) as Record<string, Value> });
}

function aMother(): PersonView {
  const mother = mothers[(next += 1)];
  if (!mother) throw new Error('no mother is left');
  return mother;
}

/** Everything that the sandbox holds about these people, as it could be found in a request. */
function secretsOf(people: PersonView[]): string[] {
  return people.flatMap(({ personalId, truth }) => [
    personalId,
    ...Object.entries(truth).flatMap(([key, value]) => {
      if (/name/i.test(key) && typeof value === 'string') return [value];
      return typeof value === 'string' && (value.match(/\d/g)?.length ?? 0) >= 8 ? [value] : [];
    }),
  ]);
}

const squeezed = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

describe('a birth told in words with a model at hand', () => {
  it.each<[string, ModelScript]>([
    ['that behaves', behaves],
    ['that talks well-formed nonsense', talksNonsense],
  ])('%s: what is filed is what the records and she say, and the model saw nobody', async (_, script) => {
    server.script(script);
    const mother = aMother();
    const father = await control.person(mother.family.spouse ?? '');
    const citizen = await tellStory(mother);
    await answerQuestions(citizen, FACTS);
    const { dossierId } = citizen.card('review');
    expect((await citizen.confirm()).outcome).toBe('submitted');
    const [received, ...others] = await control.receivedSoon(dossierId);
    expect(others).toEqual([]);
    expect(received?.values).toMatchObject({
      ...FACTS,
      'mother.fullName': mother.truth.fullName,
      'mother.birthDate': mother.truth.birthDate,
      'father.personalId': father.personalId,
    });

    expect(server.requests.some(({ tools }) => tools.some(({ name }) => name === 'answer'))).toBe(true);
    expect(server.requests.some(({ tools }) => tools.some(({ name }) => name === 'find_procedure'))).toBe(
      true,
    );
    const seen = squeezed(server.requests.map(({ raw }) => raw).join('\n'));
    for (const secret of [...secretsOf([mother, father]), FACTS['child.fullName'] as string])
      expect(seen).not.toContain(squeezed(secret));
    expect(server.requests.map(({ raw }) => raw).join()).toContain('⟦NAME_1⟧');
  });
});

describe('the same message again', () => {
  it('is answered from what was stored: the model is not asked a second time', async () => {
    server.script(behaves);
    const citizen = await Citizen.start(served.url);
    const id = '0b8a1f1c-7a53-4f0e-9d10-0d5f1f6c8a11';
    const first = await citizen.say('em muốn con em có tên trên giấy tờ nhà nước', id);
    const asked = server.requests.length;
    expect(asked).toBeGreaterThan(0);
    expect(await citizen.say('em muốn con em có tên trên giấy tờ nhà nước', id)).toEqual(first);
    expect(server.requests.length).toBe(asked);
  });
});
