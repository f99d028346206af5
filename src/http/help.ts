import { createRoute, z } from '@hono/zod-openapi';
import { conversationNews } from '../guide/official/conversation-news.ts';
import { LocalText } from '../kernel/text.ts';
import { endAssist } from '../officials/end-assist.ts';
import { openAssist } from '../officials/open-assist.ts';
import type { HttpApp } from './http-env.ts';
import { readJson } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { ANY_CALLER, IdParam, json, problems } from './wire.ts';

const News = z
  .object({
    latest: z.string().nullable().describe('id of the last reply; read the conversation when it changes'),
    handover: z
      .discriminatedUnion('status', [
        z.object({ status: z.literal('waiting'), position: z.int() }).strict(),
        z.object({ status: z.literal('taken'), officialName: z.string() }).strict(),
      ])
      .nullable(),
    assist: z
      .object({
        officialName: z.string(),
        authorityVi: z.string(),
        authorityEn: z.string(),
        expiresAt: z.string(),
      })
      .strict()
      .nullable()
      .describe('an official writes here too, until the citizen ends it'),
  })
  .strict();

const OpenCode = z
  .object({ code: z.string().max(100).describe('what stands behind # in the link') })
  .strict();
const OpenedAssist = z
  .object({ conversationId: z.string(), token: z.string(), officialName: z.string(), authority: LocalText })
  .strict();

const newsContract = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}/news',
  summary: 'Whether an official speaks here, and whether there is something new',
  security: ANY_CALLER,
  request: { params: IdParam },
  responses: { 200: json(News, 'what is new'), ...problems(401, 404) },
});

const endContract = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/assist/end',
  summary: 'Let no official write here any more',
  security: ANY_CALLER,
  request: { params: IdParam },
  responses: { 204: { description: 'ended' }, ...problems(401, 403, 404) },
});

const openContract = createRoute({
  method: 'post',
  path: '/v1/assists/opening',
  summary: 'Open the link that an official showed; works once',
  description: 'The token holds the conversation until the citizen signs in and it is theirs.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: OpenCode } },
    },
  },
  responses: { 200: json(OpenedAssist, 'opened'), ...problems(400, 404, 413, 415, 429) },
});

/** What a citizen sees of officials who help them, and how to stop it. */
export function help(app: HttpApp, { context, callers, cookies, turnLimit }: Resources): void {
  serve(app, newsContract, async (c) => {
    const id = idOf(c, 'con');
    return c.json(await callers.asCaller(c, (actor) => conversationNews(context, actor, id)));
  });

  serve(app, endContract, async (c) => {
    const conversationId = idOf(c, 'con');
    await callers.asCaller(c, (actor) => endAssist(context, actor, { conversationId }));
    return c.body(null, 204);
  });

  serve(app, openContract, (c) =>
    turnLimit(c, async () => {
      const { code } = await readJson(c, OpenCode);
      const opened = await openAssist(context, code);
      cookies.keepBegun(c, opened.conversationId);
      return c.json(opened);
    }),
  );
}
