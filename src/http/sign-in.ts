import { createRoute, z } from '@hono/zod-openapi';
import { beginSignIn, SIGN_IN_LIFETIME_MS } from '../identity/begin-sign-in.ts';
import { findConversationOwner } from '../identity/find-conversation-owner.ts';
import { returnToOf } from '../identity/return-to.ts';
import { AppError } from '../kernel/errors.ts';
import { baseOf } from './base-of.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { BODY_LIMIT_BYTES, parseInput, readBytes } from './read-body.ts';
import type { Resources } from './resources.ts';
import { serve } from './serve.ts';
import { begunElsewherePage } from './sign-in-pages.ts';
import { problems } from './wire.ts';
import { NATIONAL_TENANT } from '../tenants/tenant.ts';

const Login = z.object({
  returnTo: z.string().optional().describe('a path of this site; anything else is the front page'),
  conversation: z.string().optional().describe('goes on after sign-in, and is the person’s from then on'),
});
const Choice = Login.extend({ choice: z.enum(['continue', 'new']) });
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;
const CONVERSATION_ID = /^con_[\w-]{1,64}$/;

const loginContract = createRoute({
  method: 'get',
  path: '/v1/session/login',
  summary: 'Go to the sign-on',
  request: { query: Login },
  responses: {
    200: { description: 'asks first: the conversation was begun by another browser' },
    302: { description: 'to the sign-on' },
    ...problems(400, 503),
  },
});

const choiceContract = createRoute({
  method: 'post',
  path: '/v1/session/login',
  summary: 'The answer to that question',
  request: { body: { content: { 'application/x-www-form-urlencoded': { schema: Choice } } } },
  responses: { 302: { description: 'to the sign-on' }, ...problems(400, 403, 413, 415, 503) },
});

export function signIn(app: HttpApp, resources: Resources): void {
  serve(app, loginContract, async (c) => {
    const { returnTo, conversation } = parseInput(c, Login, c.req.query());
    const wanted = await findWanted(resources, conversation);
    if (wanted && !wanted.owned && isBrowser(c) && !resources.cookies.hasBegun(c, wanted.id))
      return begunElsewherePage(c, {
        conversation: wanted.id,
        returnTo: returnToOf(returnTo),
        mayLeadTo: resources.signOn.origin,
      });
    return leave(c, resources, returnToOf(returnTo), wanted);
  });

  serve(app, choiceContract, async (c) => {
    resources.callers.requireOurOrigin(c);
    const { returnTo, conversation, choice } = parseInput(c, Choice, await readForm(c));
    if (choice === 'new') return leave(c, resources, '/', undefined);
    return leave(c, resources, returnToOf(returnTo), await findWanted(resources, conversation));
  });
}

interface Wanted {
  id: string;
  tenant: string;
  owned: boolean;
}

async function findWanted({ context }: Resources, id: string | undefined): Promise<Wanted | undefined> {
  if (!id || !CONVERSATION_ID.test(id)) return undefined;
  const owner = await findConversationOwner(context, id);
  return owner && { id, ...owner };
}

/** Only browsers say this, and no page can say it for them (Fetch Metadata, W3C). */
function isBrowser(c: HttpContext): boolean {
  return c.req.header('sec-fetch-mode') === 'navigate';
}

async function leave(
  c: HttpContext,
  { context, signOn, cookies, origins }: Resources,
  returnTo: string,
  wanted: Wanted | undefined,
): Promise<Response> {
  const browserSecret = cookies.signIn(c) ?? context.newId('tok');
  const url = await beginSignIn(context, signOn, {
    tenant: wanted?.tenant ?? NATIONAL_TENANT,
    browserSecret,
    callbackUrl: `${baseOf(c, context, origins)}/v1/session/callback`,
    returnTo,
    conversationId: wanted?.id,
  });
  cookies.keepSignIn(c, browserSecret, SIGN_IN_LIFETIME_MS / 1000);
  return c.redirect(url.href, 302);
}

async function readForm(c: HttpContext): Promise<Record<string, string>> {
  if (!FORM_TYPE.test(c.req.header('content-type') ?? '')) throw new AppError('unsupported-media-type');
  const bytes = await readBytes(c, BODY_LIMIT_BYTES);
  return Object.fromEntries(new URLSearchParams(Buffer.from(bytes).toString('utf8')));
}
