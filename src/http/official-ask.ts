import { createRoute } from '@hono/zod-openapi';
import { answerQuestion, type QuestionAnswer } from '../guide/answer/answer-question.ts';
import { vietnamDay } from '../kernel/clock.ts';
import type { HttpApp } from './http-env.ts';
import { officialOf } from './official-caller.ts';
import { CounterAnswer, CounterQuestion } from './official-wire.ts';
import { readJson } from './read-body.ts';
import type { Resources } from './resources.ts';
import { serve } from './serve.ts';
import { json, problems, SIGNED_IN } from './wire.ts';

const MOST_ALTERNATIVES = 5;

const askContract = createRoute({
  method: 'post',
  path: '/v1/official/ask',
  summary: 'Ask about any procedure',
  description:
    'Answered from knowledge alone: steps, papers, fee, time, place and law, each cited with its confidence.',
  security: SIGNED_IN,
  request: { body: { required: true, content: { 'application/json': { schema: CounterQuestion } } } },
  responses: { 200: json(CounterAnswer, 'the answer'), ...problems(400, 401, 403, 413, 415, 429) },
});

export function officialAsk(app: HttpApp, resources: Resources): void {
  const { context } = resources;
  serve(app, askContract, async (c) => {
    await officialOf(c, resources);
    const { text, locale = c.get('locale') } = await readJson(c, CounterQuestion);
    const on = vietnamDay(context.clock.now());
    const answer = answerQuestion(context, { text: text.normalize('NFC'), locale, on });
    return c.json(answer ? told(answer) : NOTHING[locale]);
  });
}

function told({ text, procedure, alternatives, facts, citations }: QuestionAnswer) {
  const others = alternatives.flatMap(({ code, nameVi, nameEn }) => (code ? [{ code, nameVi, nameEn }] : []));
  return { text, procedure, alternatives: others.slice(0, MOST_ALTERNATIVES), facts, citations };
}

const nothing = (text: string) => ({ text, procedure: null, alternatives: [], facts: [], citations: [] });
const NOTHING = {
  vi: nothing('Chưa tìm thấy thủ tục nào khớp với câu hỏi này. Anh/chị thử nêu tên thủ tục hoặc mã thủ tục.'),
  en: nothing('No procedure fits this question. Please try its name or its code.'),
};
