import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { listConversations } from '../guide/list-conversations.ts';
import type { CitizenMessage } from '../guide/open-turn.ts';
import { readConversation } from '../guide/read-conversation.ts';
import { Action, type Reply as GuideReply } from '../guide/reply.ts';
import { startConversation } from '../guide/start-conversation.ts';
import { takeTurn } from '../guide/take-turn.ts';
import { AppError } from '../kernel/errors.ts';
import { Locale } from '../kernel/text.ts';
import { ProcedureCode } from '../procedures/procedure.ts';
import { contextHere } from './base-of.ts';
import { EMBED_TICKET, isFromFrame } from './embed-ticket.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import type { Metrics } from './metrics.ts';
import { foreignOriginOf } from './our-origins.ts';
import { parseInput, readJson, readUnparsed } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { siteOf } from './site-of.ts';
import { streamReply } from './stream-reply.ts';
import {
  ANY_CALLER,
  ConversationSummary,
  ConversationView,
  IdParam,
  json,
  problems,
  Reply,
  SIGNED_IN,
  StartedConversation,
} from './wire.ts';

const LONGEST_MESSAGE = 2_000;

const Start = z
  .object({
    tenant: z.string().max(40).optional(),
    locale: Locale.optional(),
    procedureCode: ProcedureCode.optional(),
  })
  .strict();

const MessageId = z.guid().describe('made by the client; the same id again returns the stored reply');
const TextMessage = z
  .object({ id: MessageId, text: z.string().min(1).describe('at most 2,000 characters') })
  .strict();
const ActionMessage = z.object({ id: MessageId, action: Action }).strict();
const Message = z.union([TextMessage, ActionMessage]);

const startContract = createRoute({
  method: 'post',
  path: '/v1/conversations',
  summary: 'Begin a conversation',
  description:
    'A page of somebody else may name a site only from one of its origins. Our frame brings its `embed-ticket` instead: ' +
    'the site is then that of the ticket, and no cookie counts or is set.',
  security: [{}, ...SIGNED_IN],
  request: {
    headers: z.object({ [EMBED_TICKET]: z.string().optional() }),
    body: { content: { 'application/json': { schema: Start } } },
  },
  responses: { 201: json(StartedConversation, 'begun'), ...problems(400, 403, 413, 415, 429) },
});

const listContract = createRoute({
  method: 'get',
  path: '/v1/conversations',
  summary: 'My conversations, newest first',
  security: SIGNED_IN,
  responses: { 200: json(z.array(ConversationSummary), 'mine'), ...problems(401) },
});

const readContract = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}',
  summary: 'One conversation, oldest message first',
  security: ANY_CALLER,
  request: { params: IdParam },
  responses: { 200: json(ConversationView, 'the conversation'), ...problems(401, 404) },
});

const messageContract = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/messages',
  summary: 'Say something, or press a button',
  description: 'With `Accept: text/event-stream`: `delta {text}` events, then `reply`, or `problem`.',
  security: ANY_CALLER,
  request: {
    params: IdParam,
    body: { required: true, content: { 'application/json': { schema: Message } } },
  },
  responses: {
    200: {
      description: 'the reply',
      content: { 'application/json': { schema: Reply }, 'text/event-stream': { schema: z.string() } },
    },
    ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503),
  },
});

export function conversations(app: HttpApp, resources: Resources): void {
  const { context, callers, cookies, origins } = resources;

  serve(app, startContract, (c) =>
    resources.turnLimit(c, async () => {
      const { tenant: named, locale, procedureCode } = await readJson(c, Start);
      const session = await callers.findSession(c);
      const { id: tenant, greeting } = await siteOf(c, resources, { named, own: session?.actor.tenant });
      const actor = session?.actor.tenant === tenant ? session.actor : undefined;
      const started = await startConversation(contextHere(c, context, origins), {
        ...{ tenant, greeting, procedureCode, actor },
        locale: locale ?? c.get('locale'),
      });
      if (!isFromFrame(c) && foreignOriginOf(c, origins) === undefined) cookies.keepBegun(c, started.id);
      return c.json(started, 201);
    }),
  );

  serve(app, listContract, async (c) => {
    const { actor } = await callers.session(c);
    return c.json(await listConversations(context, actor));
  });

  serve(app, readContract, async (c) => {
    const id = idOf(c, 'con');
    return c.json(await callers.asCaller(c, (actor) => readConversation(context, actor, id)));
  });

  serve(app, messageContract, async (c) => {
    const id = idOf(c, 'con');
    const body = await readUnparsed(c);
    const answer = (onText?: (delta: string) => void) =>
      resources.turnLimit(c, () =>
        callers.asCaller(c, (actor) =>
          timedTurn(
            contextHere(c, context, origins),
            resources.metrics,
            actor,
            id,
            messageOf(c, body),
            onText,
          ),
        ),
      );
    return wantsStream(c) ? streamReply(c, context, answer) : c.json(await answer());
  });
}

function messageOf(c: HttpContext, body: unknown): CitizenMessage {
  const isAction = typeof body === 'object' && body !== null && 'action' in body;
  if (isAction) return parseInput(c, ActionMessage, body);
  const message = parseInput(c, TextMessage, body);
  if (isTooLong(message.text)) throw new AppError('message-too-long', { fields: { text: 'length' } });
  return message;
}

/** Counted as people count: an emoji is one, and so is "ắ" however it is put together. */
function isTooLong(text: string): boolean {
  return text.length > LONGEST_MESSAGE && [...text.normalize('NFC')].length > LONGEST_MESSAGE;
}

async function timedTurn(
  context: AppContext,
  metrics: Metrics,
  actor: Actor,
  id: string,
  message: CitizenMessage,
  onText: ((delta: string) => void) | undefined,
): Promise<GuideReply> {
  const startedAtMs = performance.now();
  const reply = await takeTurn(context, actor, id, message, onText);
  metrics.turned(reply.outcome, reply.state.mode, performance.now() - startedAtMs);
  return reply;
}

function wantsStream(c: HttpContext): boolean {
  return (c.req.header('accept') ?? '').includes('text/event-stream');
}
