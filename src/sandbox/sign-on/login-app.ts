import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { errors, type Provider } from 'oidc-provider';
import type { Sandbox } from '../sandbox.ts';
import { expiredPage, loginPage } from './login-page.ts';
import { sufferFault } from './suffer-fault.ts';

/** The page where one says who one is: any of the sandbox's living people, by personal id alone. */
export function loginApp(sandbox: Sandbox, provider: Provider): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.onError((error, c) => {
    if (error instanceof errors.SessionNotFound) return c.html(expiredPage(), 410);
    sandbox.log.error('sign-on page failed', { error: error.message });
    return c.text('Cổng đăng nhập mô phỏng gặp lỗi.', 500);
  });

  app.get('/sign-in/:uid', async (c) => {
    await provider.interactionDetails(c.env.incoming, c.env.outgoing);
    return c.html(loginPage({ action: c.req.path, people: sandbox.people() }));
  });

  app.post('/sign-in/:uid', async (c) => {
    const { incoming, outgoing } = c.env;
    await provider.interactionDetails(incoming, outgoing);
    const typed = typedId(await c.req.parseBody({ all: true }));
    const person = sandbox.findPerson(typed.replace(/\D/g, ''));
    if (!person || person.truth.deathDate) {
      const refused = { typed, because: person ? 'deceased' : 'unknown' } as const;
      return c.html(loginPage({ action: c.req.path, people: sandbox.people(), refused }), 422);
    }
    const fault = sandbox.takeFault('vneid', 'sign-in', person.personalId);
    if (fault && (await sufferFault(fault, outgoing)) === 'answered') return RESPONSE_ALREADY_SENT;
    const login = { login: { accountId: person.personalId, remember: false } };
    return c.redirect(
      await provider.interactionResult(incoming, outgoing, login, { mergeWithLastSubmission: false }),
      303,
    );
  });
  return app;
}

function typedId(body: Record<string, unknown>): string {
  const { personalId } = body;
  const [first] = [personalId].flat().filter((value) => typeof value === 'string' && value.trim() !== '');
  return typeof first === 'string' ? first.trim() : '';
}
