import { createRoute, z } from '@hono/zod-openapi';
import { listDossiers } from '../dossiers/list-dossiers.ts';
import { openDossier } from '../dossiers/open-dossier.ts';
import { patchDossier } from '../dossiers/patch-dossier.ts';
import { prefillDossier } from '../dossiers/prefill-dossier.ts';
import { readDossier } from '../dossiers/read-dossier.ts';
import { Value } from '../eforms/value.ts';
import { ProcedureCode } from '../procedures/procedure.ts';
import { DossierSummary, DossierView } from './dossier-wire.ts';
import type { HttpApp } from './http-env.ts';
import { readJson } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, json, problems, SIGNED_IN } from './wire.ts';

const OpenDossier = z.object({ procedureCode: ProcedureCode }).strict();
const PatchDossier = z
  .object({
    values: z
      .record(z.string().max(100), Value.nullable())
      .describe('by field id; null takes back what was entered'),
    version: z.int().min(0).describe('that of the dossier as last read'),
  })
  .strict();

const listContract = createRoute({
  method: 'get',
  path: '/v1/dossiers',
  summary: 'My dossiers, newest first',
  security: SIGNED_IN,
  responses: { 200: json(z.array(DossierSummary), 'mine'), ...problems(401) },
});

const openContract = createRoute({
  method: 'post',
  path: '/v1/dossiers',
  summary: 'Start a dossier',
  security: SIGNED_IN,
  request: { body: { required: true, content: { 'application/json': { schema: OpenDossier } } } },
  responses: { 201: json(DossierView, 'started'), ...problems(400, 401, 403, 404, 413, 415) },
});

const readContract = createRoute({
  method: 'get',
  path: '/v1/dossiers/{id}',
  summary: 'One dossier',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 200: json(DossierView, 'the dossier'), ...problems(401, 404) },
});

const patchContract = createRoute({
  method: 'patch',
  path: '/v1/dossiers/{id}',
  summary: 'Change fields of a draft',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    body: { required: true, content: { 'application/json': { schema: PatchDossier } } },
  },
  responses: { 200: json(DossierView, 'changed'), ...problems(400, 401, 403, 404, 409, 413, 415) },
});

const prefillContract = createRoute({
  method: 'post',
  path: '/v1/dossiers/{id}/prefill',
  summary: 'Fill a draft from the records',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 200: json(DossierView, 'filled'), ...problems(401, 403, 404, 409) },
});

export function dossiers(app: HttpApp, { context, callers }: Resources): void {
  serve(app, listContract, async (c) => {
    const { actor } = await callers.session(c);
    return c.json(await listDossiers(context, actor));
  });

  serve(app, openContract, async (c) => {
    const { actor } = await callers.session(c);
    return c.json(await openDossier(context, actor, await readJson(c, OpenDossier)), 201);
  });

  serve(app, readContract, async (c) => {
    const { actor } = await callers.session(c);
    return c.json(await readDossier(context, actor, idOf(c, 'dos')));
  });

  serve(app, patchContract, async (c) => {
    const { actor } = await callers.session(c);
    const id = idOf(c, 'dos');
    return c.json(
      await patchDossier(context, actor, id, {
        ...(await readJson(c, PatchDossier)),
        locale: c.get('locale'),
      }),
    );
  });

  serve(app, prefillContract, async (c) => {
    const { actor } = await callers.session(c);
    return c.json(await prefillDossier(context, actor, idOf(c, 'dos')));
  });
}
