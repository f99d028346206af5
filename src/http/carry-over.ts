import { createRoute, z } from '@hono/zod-openapi';
import { openCarryOver } from '../guide/carry/open-carry-over.ts';
import { readStanding } from '../guide/carry/read-standing.ts';
import { redeemCarryOver } from '../guide/carry/redeem-carry-over.ts';
import { returnCarryOver } from '../guide/carry/return-carry-over.ts';
import { Stage } from '../guide/reply.ts';
import { AppError } from '../kernel/errors.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { foreignOriginOf } from './our-origins.ts';
import { parseInput, readJson, readUnparsed } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { ANY_CALLER, IdParam, json, problems } from './wire.ts';

/** 32 bytes in base64url: a verifier, or the SHA-256 of one. */
const Secret = z.string().regex(/^[\w-]{43}$/);
const BEARER = /^bearer +([\w-]{43})$/i;
const VERIFIER: Record<string, string[]>[] = [{ verifier: [] }];

const Challenge = z
  .object({ challenge: Secret.describe('base64url of the SHA-256 of the verifier that the frame keeps') })
  .strict();
const Opened = z.object({ code: z.string(), expiresAt: z.string() }).strict();
const Pair = z.object({ code: z.string().max(100), verifier: Secret }).strict();
const Redeemed = z
  .object({ id: z.string(), token: z.string(), expiresAt: z.string(), tenant: z.string() })
  .strict();
const Returned = z.object({ id: z.string(), token: z.string() }).strict();
const Standing = z
  .object({
    conversationId: z.string(),
    place: z.enum(['frame', 'window', 'person']).describe('person: somebody has signed in'),
    stage: Stage,
    left: z.int().nullable().describe('questions'),
    procedureCode: z.string().optional(),
    updatedAt: z.string(),
  })
  .strict();

const openContract = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/carry-over',
  summary: 'Send a conversation from a frame to a window of ours',
  description: 'The code works once, within a minute, together with the verifier. A new one replaces it.',
  security: ANY_CALLER,
  request: {
    params: IdParam,
    body: { required: true, content: { 'application/json': { schema: Challenge } } },
  },
  responses: { 201: json(Opened, 'the code'), ...problems(400, 401, 403, 404, 409, 413, 415, 429) },
});

const redeemContract = createRoute({
  method: 'post',
  path: '/v1/carry-overs',
  summary: 'Take the conversation into the window; for our own page alone',
  description: 'The conversation gets a new token; the frame’s opens nothing from then on.',
  request: { body: { required: true, content: { 'application/json': { schema: Pair } } } },
  responses: { 200: json(Redeemed, 'the conversation'), ...problems(400, 403, 404, 413, 415, 429) },
});

const standingContract = createRoute({
  method: 'get',
  path: '/v1/carry-overs/standing',
  summary: 'Where the carried conversation stands, with nothing personal in it',
  security: VERIFIER,
  responses: { 200: json(Standing, 'how it stands'), ...problems(401, 403) },
});

const returnContract = createRoute({
  method: 'post',
  path: '/v1/carry-overs/return',
  summary: 'Go on in the frame after all, while nobody has signed in',
  security: VERIFIER,
  responses: { 200: json(Returned, 'the conversation, with a new token'), ...problems(401, 403, 409, 429) },
});

/** The way of a conversation from a frame on a province's page to our own window, and back. */
export function carryOvers(app: HttpApp, resources: Resources): void {
  const { context, callers, cookies, turnLimit } = resources;

  serve(app, openContract, (c) =>
    turnLimit(c, async () => {
      const id = idOf(c, 'con');
      const body = await readUnparsed(c);
      const opened = await callers.asCaller(c, (actor) =>
        openCarryOver(context, actor, id, parseInput(c, Challenge, body).challenge),
      );
      return c.json(opened, 201);
    }),
  );

  serve(app, redeemContract, (c) =>
    turnLimit(c, async () => {
      callers.requireOurOrigin(c);
      const redeemed = await redeemCarryOver(context, await readJson(c, Pair));
      cookies.keepBegun(c, redeemed.id);
      return c.json(redeemed);
    }),
  );

  serve(app, standingContract, async (c) => c.json(await readStanding(context, verifierOf(c, resources))));

  serve(app, returnContract, (c) =>
    turnLimit(c, async () => c.json(await returnCarryOver(context, verifierOf(c, resources)))),
  );
}

/** Only our frame holds one, so no other page has anything to ask with it. */
function verifierOf(c: HttpContext, { origins }: Resources): string {
  if (foreignOriginOf(c, origins) !== undefined) throw new AppError('forbidden-origin');
  const verifier = BEARER.exec(c.req.header('authorization') ?? '')?.[1];
  if (!verifier) throw new AppError('signed-out');
  return verifier;
}
