import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Sandbox } from '../sandbox.ts';
import { loginApp } from './login-app.ts';
import { openProvider, type SignOnOptions } from './provider.ts';
import { sufferFault } from './suffer-fault.ts';

/** The sign-on's port: our login page under `/sign-in/`, the OpenID provider under everything else. */
export async function signOnListener(sandbox: Sandbox, options: SignOnOptions): Promise<RequestListener> {
  const provider = await openProvider(sandbox, options);
  const answer = provider.callback();
  const login = getRequestListener(loginApp(sandbox, provider).fetch, { overrideGlobalObjects: false });
  return (request, response) => void route(request, response);

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    forgetEarlierPerson(request);
    const isTheForm = request.url?.startsWith('/sign-in/') && request.method === 'POST';
    const fault = isTheForm ? undefined : sandbox.takeFault('vneid', operationOf(request.url ?? '/'));
    if (fault && (await sufferFault(fault, response)) === 'answered') return;
    await (request.url?.startsWith('/sign-in/') ? login(request, response) : answer(request, response));
  }
}

/**
 * Several people share one browser here. With the cookie of an earlier one the provider would first ask, by a page
 * with a script, to sign that one out.
 */
function forgetEarlierPerson(request: IncomingMessage): void {
  const cookies = request.headers.cookie?.split(/;\s*/).filter((cookie) => !cookie.startsWith('_session'));
  if (cookies) request.headers.cookie = cookies.join('; ');
}

/** `sign-in` is what the browser does; the rest is between servers. */
function operationOf(path: string): string {
  if (path.startsWith('/sign-in/') || path.startsWith('/auth')) return 'sign-in';
  if (path.startsWith('/token')) return 'token';
  if (path.startsWith('/me')) return 'userinfo';
  return 'discovery';
}
