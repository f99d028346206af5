import type { Locale } from '../../kernel/text.ts';
import { CallFailed, type Problem } from './call-failed.ts';
import { parseClean } from './clean-text.ts';
import type { CookieFetch } from './cookie-jar.ts';

/** The server that is talked to, as one browser would. */
export interface Server {
  /** its origin */
  base: string;
  fetch: CookieFetch;
}

export interface CallOptions {
  locale: Locale;
  token?: string | undefined;
  /** sent as JSON; a form as it is */
  body?: unknown;
  accept?: string;
}

const PATIENCE_MS = 90_000;

/** One call. Throws `CallFailed`. */
export async function request(
  { base, fetch }: Server,
  method: string,
  path: string,
  options: CallOptions,
): Promise<Response> {
  const { body } = options;
  const response = await fetch(`${base}${path}`, {
    method,
    headers: headersOf(base, options),
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  }).catch(noAnswer);
  if (response.ok) return response;
  throw new CallFailed(await failureIn(response));
}

/** The JSON body of a call. Throws `CallFailed`. */
export async function call<Body>(
  server: Server,
  method: string,
  path: string,
  options: CallOptions,
): Promise<Body> {
  return readJson(await request(server, method, path, options));
}

export async function readJson<Body>(response: Response): Promise<Body> {
  if (!isJson(response)) throw new CallFailed({ kind: 'not-ours' });
  return parseClean(await response.text().catch(noAnswer)) as Body;
}

export function noAnswer(): never {
  throw new CallFailed({ kind: 'no-answer' });
}

/** Changes made with the session cookie are taken from the server's own origin only. */
function headersOf(base: string, { locale, token, body, accept }: CallOptions): Record<string, string> {
  return {
    accept: accept ?? 'application/json',
    'accept-language': locale === 'vi' ? 'vi, en;q=0.5' : 'en, vi;q=0.5',
    origin: base,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
  };
}

const FROM_A_PROXY = 429;

/** We answer with problem documents; a proxy before us may be busy or broken without one. */
async function failureIn(response: Response): Promise<Problem | { kind: 'not-ours' }> {
  if (!isJson(response) && response.status < FROM_A_PROXY) return { kind: 'not-ours' };
  const told = isJson(response) ? parseClean(await response.text().catch(() => '{}')) : {};
  const retryAfter = Number(response.headers.get('retry-after'));
  return {
    title: '',
    code: 'unknown',
    ...(told as Partial<Problem>),
    kind: 'problem',
    status: response.status,
    ...(retryAfter > 0 ? { retryAfterSeconds: retryAfter } : {}),
  };
}

function isJson(response: Response): boolean {
  return /\bjson\b/.test(response.headers.get('content-type') ?? '');
}
