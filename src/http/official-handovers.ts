import { createRoute, z } from '@hono/zod-openapi';
import { answerAsOfficial, giveBack } from '../guide/official/answer-as-official.ts';
import { conversationNews } from '../guide/official/conversation-news.ts';
import { readTaken } from '../guide/official/read-helped.ts';
import { listHandovers } from '../officials/list-handovers.ts';
import { takeHandover } from '../officials/take-handover.ts';
import type { HttpApp } from './http-env.ts';
import { namedOfficialOf, officialOf } from './official-caller.ts';
import { HandoverView, HelpedConversation, OfficialMessage } from './official-wire.ts';
import { readJson } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, json, problems, Reply, SIGNED_IN } from './wire.ts';

const listContract = createRoute({
  method: 'get',
  path: '/v1/official/handovers',
  summary: 'Who asked for a person: my authority’s queue, the common one, and whom I took',
  security: SIGNED_IN,
  responses: {
    200: json(z.object({ handovers: z.array(HandoverView) }).strict(), 'longest waiting first'),
    ...problems(401, 403),
  },
});

const takeContract = createRoute({
  method: 'post',
  path: '/v1/official/handovers/{id}/take',
  summary: 'Take a conversation',
  description: 'Of two who try, one does; the other gets 409, or 404 where it has left their queue.',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 200: json(HandoverView, 'taken'), ...problems(401, 403, 404, 409) },
});

const closeContract = createRoute({
  method: 'post',
  path: '/v1/official/handovers/{id}/close',
  summary: 'Give a conversation back to the guide',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 204: { description: 'given back' }, ...problems(401, 403, 404) },
});

const readContract = createRoute({
  method: 'get',
  path: '/v1/official/conversations/{id}',
  summary: 'A conversation that I took, with the values so far',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 200: json(HelpedConversation, 'the conversation'), ...problems(401, 403, 404) },
});

const newsContract = createRoute({
  method: 'get',
  path: '/v1/official/conversations/{id}/news',
  summary: 'Whether there is something new in a conversation that I took or assist in',
  description: 'Shows nothing of it, so that looking often leaves no trail of readings.',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: {
    200: json(
      z.object({ latest: z.string().nullable() }).strict(),
      'id of the last reply; read the conversation when it changes',
    ),
    ...problems(401, 403, 404),
  },
});

const answerContract = createRoute({
  method: 'post',
  path: '/v1/official/conversations/{id}/messages',
  summary: 'Answer in a conversation that I took',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    body: { required: true, content: { 'application/json': { schema: OfficialMessage } } },
  },
  responses: {
    200: json(Reply, 'as the citizen sees it'),
    ...problems(400, 401, 403, 404, 413, 415, 422),
  },
});

export function officialHandovers(app: HttpApp, resources: Resources): void {
  const { context } = resources;

  serve(app, listContract, async (c) => {
    const actor = await officialOf(c, resources);
    return c.json({ handovers: await listHandovers(context, actor) });
  });

  serve(app, takeContract, async (c) => {
    const official = await namedOfficialOf(c, resources);
    return c.json(await takeHandover(context, official, idOf(c, 'hov')));
  });

  serve(app, closeContract, async (c) => {
    const actor = await officialOf(c, resources);
    await giveBack(context, actor, idOf(c, 'hov'));
    return c.body(null, 204);
  });

  serve(app, readContract, async (c) => {
    const actor = await officialOf(c, resources);
    return c.json(await readTaken(context, actor, idOf(c, 'con')));
  });

  serve(app, newsContract, async (c) => {
    const actor = await officialOf(c, resources);
    const { latest } = await conversationNews(context, actor, idOf(c, 'con'));
    return c.json({ latest });
  });

  serve(app, answerContract, async (c) => {
    const official = await namedOfficialOf(c, resources);
    const id = idOf(c, 'con');
    return c.json(await answerAsOfficial(context, official, id, await readJson(c, OfficialMessage)));
  });
}
