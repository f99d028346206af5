import { createRoute, z } from '@hono/zod-openapi';
import { readAssist } from '../guide/official/read-helped.ts';
import { startAssist, writeForCitizen } from '../guide/official/write-for-citizen.ts';
import { Action } from '../guide/reply.ts';
import { Locale } from '../kernel/text.ts';
import { endAssist } from '../officials/end-assist.ts';
import { listAssists } from '../officials/list-assists.ts';
import { ProcedureCode } from '../procedures/procedure.ts';
import { contextHere } from './base-of.ts';
import type { HttpApp } from './http-env.ts';
import { namedOfficialOf, officialOf } from './official-caller.ts';
import { AssistDetail, AssistView, BegunAssist, OfficialMessage } from './official-wire.ts';
import { readJson } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, json, problems, Reply, SIGNED_IN } from './wire.ts';

const Begin = z.object({ procedureCode: ProcedureCode.optional(), locale: Locale.optional() }).strict();

/** What an official may press for a citizen; to consent, confirm, cancel and pay is not among it. */
const WrittenAction = Action.refine(
  ({ type }) => type === 'answer' || type === 'edit' || type === 'choose-procedure',
  { error: 'citizen-only' },
);
const Written = z.union([
  OfficialMessage,
  z.object({ id: OfficialMessage.shape.id, action: WrittenAction }).strict(),
]);

const beginContract = createRoute({
  method: 'post',
  path: '/v1/official/assists',
  summary: 'Begin a dossier with a citizen who sits here',
  security: SIGNED_IN,
  request: { body: { content: { 'application/json': { schema: Begin } } } },
  responses: { 201: json(BegunAssist, 'begun'), ...problems(400, 401, 403, 413, 415, 429) },
});

const listContract = createRoute({
  method: 'get',
  path: '/v1/official/assists',
  summary: 'My assists, newest first',
  security: SIGNED_IN,
  responses: {
    200: json(z.object({ assists: z.array(AssistView) }).strict(), 'mine'),
    ...problems(401, 403),
  },
});

const readContract = createRoute({
  method: 'get',
  path: '/v1/official/assists/{id}',
  summary: 'One of them; the conversation while it is open',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 200: json(AssistDetail, 'the assist'), ...problems(401, 403, 404) },
});

const writeContract = createRoute({
  method: 'post',
  path: '/v1/official/assists/{id}/messages',
  summary: 'Write for the citizen',
  description: 'Never grants, confirms, cancels or pays: that takes the citizen’s own session.',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    body: { required: true, content: { 'application/json': { schema: Written } } },
  },
  responses: { 200: json(Reply, 'the reply'), ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503) },
});

const endContract = createRoute({
  method: 'post',
  path: '/v1/official/assists/{id}/end',
  summary: 'End an assist',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 204: { description: 'ended' }, ...problems(401, 403, 404) },
});

export function officialAssists(app: HttpApp, resources: Resources): void {
  const { context, origins, turnLimit } = resources;

  serve(app, beginContract, (c) =>
    turnLimit(c, async () => {
      const official = await namedOfficialOf(c, resources);
      const { locale = c.get('locale'), ...chosen } = await readJson(c, Begin);
      return c.json(
        await startAssist(contextHere(c, context, origins), official, { locale, ...chosen }),
        201,
      );
    }),
  );

  serve(app, listContract, async (c) => {
    const actor = await officialOf(c, resources);
    return c.json({ assists: await listAssists(context, actor) });
  });

  serve(app, readContract, async (c) => {
    const actor = await officialOf(c, resources);
    return c.json(await readAssist(context, actor, idOf(c, 'ast')));
  });

  serve(app, writeContract, (c) =>
    turnLimit(c, async () => {
      const official = await namedOfficialOf(c, resources);
      const id = idOf(c, 'ast');
      const message = await readJson(c, Written);
      return c.json(await writeForCitizen(contextHere(c, context, origins), official, id, message));
    }),
  );

  serve(app, endContract, async (c) => {
    const actor = await officialOf(c, resources);
    await endAssist(context, actor, { id: idOf(c, 'ast') });
    return c.body(null, 204);
  });
}
