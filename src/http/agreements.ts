import { createRoute, z } from '@hono/zod-openapi';
import { askAgreement } from '../agreements/ask-agreement.ts';
import { decideAgreement } from '../agreements/decide.ts';
import { findInvitation } from '../agreements/find-invitation.ts';
import { Invitation } from './agreement-wire.ts';
import type { HttpApp } from './http-env.ts';
import { readJson } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, json, problems, SIGNED_IN } from './wire.ts';

const LONGEST_REASON = 500;

/** The secret travels in a body, never in an address: those are logged, kept by browsers and told to other sites. */
const OpenInvitation = z
  .object({ token: z.string().regex(/^tok_[\w-]{1,64}$/) })
  .strict()
  .describe('what stands behind # in the link');

const Decision = z
  .object({
    decision: z.enum(['agree', 'refuse']),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(LONGEST_REASON)
      .optional()
      .describe('of a refusal, told to the applicant'),
  })
  .strict();

const Ask = z.object({ agreementId: z.string().max(80).describe('as the dossier names it') }).strict();

const Asked = z
  .object({ agreementId: z.string(), personName: z.string(), url: z.string(), expiresAt: z.string() })
  .strict();

const askContract = createRoute({
  method: 'post',
  path: '/v1/dossiers/{id}/invitations',
  summary: 'A link for the person who has to agree',
  description: 'The open one where there is one. It opens for nobody but the person whom the dossier names.',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    body: { required: true, content: { 'application/json': { schema: Ask } } },
  },
  responses: { 201: json(Asked, 'to be sent to them'), ...problems(400, 401, 403, 404, 409, 413, 415) },
});

const openContract = createRoute({
  method: 'post',
  path: '/v1/agreements/invitation',
  summary: 'What somebody asks me to agree to',
  description: 'Only for the person the dossier names, signed in; for everybody else there is nothing here.',
  security: SIGNED_IN,
  request: { body: { required: true, content: { 'application/json': { schema: OpenInvitation } } } },
  responses: { 200: json(Invitation, 'my part'), ...problems(400, 401, 403, 404, 413, 415, 429, 503) },
});

const decideContract = createRoute({
  method: 'post',
  path: '/v1/agreements/{id}/decision',
  summary: 'Agree or refuse',
  description: 'Once: the same answer again answers the same, another one 409.',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    body: { required: true, content: { 'application/json': { schema: Decision } } },
  },
  responses: {
    200: json(Invitation, 'as decided'),
    ...problems(400, 401, 403, 404, 409, 413, 415, 429, 503),
  },
});

export function agreements(app: HttpApp, { context, callers, turnLimit }: Resources): void {
  serve(app, askContract, async (c) => {
    const { actor } = await callers.session(c);
    const id = idOf(c, 'dos');
    const { agreementId } = await readJson(c, Ask);
    return c.json(await askAgreement(context, actor, id, agreementId), 201);
  });

  serve(app, openContract, (c) =>
    turnLimit(c, async () => {
      const { actor } = await callers.session(c);
      const { token } = await readJson(c, OpenInvitation);
      return c.json(await findInvitation(context, actor, token));
    }),
  );

  serve(app, decideContract, (c) =>
    turnLimit(c, async () => {
      const { actor } = await callers.session(c);
      const id = idOf(c, 'agr');
      return c.json(await decideAgreement(context, actor, id, await readJson(c, Decision)));
    }),
  );
}
