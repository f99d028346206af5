import { createRoute, z } from '@hono/zod-openapi';
import { decideDossier } from '../officials/decide-dossier.ts';
import { findFiled } from '../officials/find-filed.ts';
import { readAttachment } from '../officials/read-attachment.ts';
import { readFiled } from '../officials/read-filed.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { namedOfficialOf, officialOf } from './official-caller.ts';
import { Decision, FiledDossier, FiledPage } from './official-wire.ts';
import { parseInput, readJson } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, json, problems, SIGNED_IN } from './wire.ts';

const DEFAULT_LIMIT = 50;

const ListQuery = z.object({
  status: z
    .union([z.literal('none'), z.coerce.number().int().min(1).max(10)])
    .optional()
    .describe('1–10, or none for what has not arrived at its back end'),
  q: z.string().max(200).optional().describe('code, procedure or applicant, with or without accents'),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(300).optional().describe('of the page before'),
});

const listContract = createRoute({
  method: 'get',
  path: '/v1/official/dossiers',
  summary: 'Dossiers filed with my authority, newest first',
  security: SIGNED_IN,
  request: { query: ListQuery },
  responses: { 200: json(FiledPage, 'one page'), ...problems(400, 401, 403) },
});

const readContract = createRoute({
  method: 'get',
  path: '/v1/official/dossiers/{id}',
  summary: 'One of them; every opening is on record',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 200: json(FiledDossier, 'the dossier'), ...problems(401, 403, 404) },
});

const attachmentContract = createRoute({
  method: 'get',
  path: '/v1/official/dossiers/{id}/attachments/{attachmentId}',
  summary: 'A file of it; every opening is on record',
  security: SIGNED_IN,
  request: { params: IdParam.extend({ attachmentId: z.string() }) },
  responses: {
    200: { description: 'the file', content: { 'application/octet-stream': { schema: z.string() } } },
    ...problems(401, 403, 404),
  },
});

const decisionContract = createRoute({
  method: 'post',
  path: '/v1/official/dossiers/{id}/decision',
  summary: 'Accept, refuse, ask for a supplement, or move on',
  description:
    'Carried out by the back end. 503 where it does not answer: the same decision may be sent again.',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    body: { required: true, content: { 'application/json': { schema: Decision } } },
  },
  responses: {
    200: json(FiledDossier, 'as it stands now'),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422, 503),
  },
});

export function officialDossiers(app: HttpApp, resources: Resources): void {
  const { context } = resources;

  serve(app, listContract, async (c) => {
    const actor = await officialOf(c, resources);
    const { status, limit = DEFAULT_LIMIT, ...rest } = parseInput(c, ListQuery, c.req.query());
    const asked = status === undefined ? {} : { status: status === 'none' ? null : status };
    return c.json(await findFiled(context, actor, { ...rest, ...asked, limit }));
  });

  serve(app, readContract, async (c) => {
    const actor = await officialOf(c, resources);
    return c.json(await readFiled(context, actor, idOf(c, 'dos')));
  });

  serve(app, attachmentContract, async (c) => {
    const actor = await officialOf(c, resources);
    const file = await readAttachment(context, actor, idOf(c, 'dos'), idOf(c, 'att', 'attachmentId'));
    return sendFile(c, file);
  });

  serve(app, decisionContract, async (c) => {
    const official = await namedOfficialOf(c, resources);
    const id = idOf(c, 'dos');
    return c.json(await decideDossier(context, official, id, await readJson(c, Decision)));
  });
}

/** Always saved, never shown by the browser: what citizens attach must not run under our address. */
function sendFile(
  c: HttpContext,
  { name, mediaType, content }: { name: string; mediaType: string; content: Buffer },
): Response {
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return c.body(new Uint8Array(content), 200, { 'content-type': mediaType });
}
