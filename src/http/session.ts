import { createRoute, z } from '@hono/zod-openapi';
import { goOn } from '../guide/go-on.ts';
import { closeSession } from '../identity/close-session.ts';
import { finishSignIn, type SignedIn } from '../identity/finish-sign-in.ts';
import { readAccount } from '../identity/read-account.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { wantsPage } from './page-policy.ts';
import { reportUnknown } from './problem.ts';
import type { Resources } from './resources.ts';
import { serve } from './serve.ts';
import { baseOf, contextHere } from './base-of.ts';
import { signInFailedPage } from './sign-in-pages.ts';
import { json, problems, SIGNED_IN } from './wire.ts';

const SessionView = z
  .object({
    person: z
      .object({
        name: z.string(),
        personalId: z.string().describe('masked'),
        tenant: z.string().describe('the site signed in at; other sites know nobody'),
        roles: z.array(z.string()),
        authorityId: z.string().optional(),
      })
      .strict(),
  })
  .strict();

const callbackContract = createRoute({
  method: 'get',
  path: '/v1/session/callback',
  summary: 'Back from the sign-on',
  responses: { 302: { description: 'signed in; on to where the person came from' }, ...problems(400, 503) },
});

const sessionContract = createRoute({
  method: 'get',
  path: '/v1/session',
  summary: 'Who is signed in',
  security: SIGNED_IN,
  responses: { 200: json(SessionView, 'the person'), ...problems(401) },
});

const logoutContract = createRoute({
  method: 'post',
  path: '/v1/session/logout',
  summary: 'Sign out',
  security: SIGNED_IN,
  responses: { 204: { description: 'signed out' }, ...problems(403) },
});

export function session(app: HttpApp, resources: Resources): void {
  const { context, callers, cookies } = resources;

  serve(app, callbackContract, async (c) => {
    try {
      return await welcome(c, resources, await comeBack(c, resources));
    } catch (error) {
      reportUnknown(c, context.log, error);
      if (!wantsPage(c)) throw error;
      return signInFailedPage(c);
    }
  });

  serve(app, sessionContract, async (c) =>
    c.json({ person: await readAccount(context, await callers.session(c)) }),
  );

  serve(app, logoutContract, async (c) => {
    const secret = cookies.session(c);
    if (secret) {
      callers.requireOurOrigin(c);
      await closeSession(context, secret);
    }
    cookies.dropSession(c);
    return c.body(null, 204);
  });
}

function comeBack(c: HttpContext, { context, signOn, cookies, origins }: Resources): Promise<SignedIn> {
  const answeredUrl = new URL(
    `/v1/session/callback${new URL(c.req.url).search}`,
    baseOf(c, context, origins),
  );
  return finishSignIn(context, signOn, {
    answeredUrl,
    browserSecret: cookies.signIn(c),
    formerSecret: cookies.session(c),
  });
}

/** The conversation goes on at once; if that fails, the next message does it, so signing in never fails by it. */
async function welcome(c: HttpContext, resources: Resources, signedIn: SignedIn): Promise<Response> {
  const { context, cookies, origins } = resources;
  const { actor, conversationId, secret, expiresAt, returnTo } = signedIn;
  cookies.keepSession(c, secret, Math.floor((expiresAt.getTime() - context.clock.now().getTime()) / 1000));
  if (conversationId) {
    cookies.keepBegun(c, conversationId);
    await goOn(contextHere(c, context, origins), actor, conversationId).catch((error: unknown) =>
      reportUnknown(c, context.log, error),
    );
  }
  return c.redirect(returnTo, 302);
}
