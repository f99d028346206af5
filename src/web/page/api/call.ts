import type { Locale } from '../../../kernel/text.ts';
import { RequestFailed, type Problem } from './request-failed.ts';

export interface CallOptions {
  locale: Locale;
  token?: string | undefined;
  body?: unknown;
  accept?: string;
  headers?: Record<string, string>;
  /** gives the call up; else patience ends by itself */
  signal?: AbortSignal;
}

const PATIENCE_MS = 90_000;

/** One call to our own server. Throws `RequestFailed`, with the problem where the server named one. */
export async function request(method: string, path: string, options: CallOptions): Promise<Response> {
  const response = await fetch(path, {
    method,
    headers: headersOf(options),
    credentials: framed() ? 'omit' : 'same-origin',
    signal: options.signal ?? AbortSignal.timeout(PATIENCE_MS),
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  }).catch(() => {
    throw new RequestFailed();
  });
  if (response.ok) return response;
  throw new RequestFailed(await problemIn(response));
}

/** In the frame of another site's page everybody is nobody: no cookie is sent, and none is kept. */
function framed(): boolean {
  return globalThis.parent !== globalThis.self;
}

/** The JSON body of a call; `undefined` for an empty one. */
export async function call<Body>(method: string, path: string, options: CallOptions): Promise<Body> {
  const response = await request(method, path, options);
  const text = await response.text().catch(() => {
    throw new RequestFailed();
  });
  return (text === '' ? undefined : JSON.parse(text)) as Body;
}

function headersOf({ locale, token, body, accept, headers }: CallOptions): Record<string, string> {
  return {
    accept: accept ?? 'application/json',
    'accept-language': locale === 'vi' ? 'vi, en;q=0.5' : 'en, vi;q=0.5',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
}

/** A proxy in between may answer without a problem document. */
async function problemIn(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const retryAfterMs = retryAfterIn(response.headers.get('retry-after'));
  const { status } = response;
  return { ...body, status, code: body.code ?? 'unknown', title: body.title ?? '', retryAfterMs };
}

/** Seconds, or an instant (RFC 9110, 10.2.3). */
export function retryAfterIn(header: string | null, nowMs = Date.now()): number {
  if (!header) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
