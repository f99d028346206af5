import type { Locale } from '../../../kernel/text.ts';
import { RequestFailed, type Problem } from './request-failed.ts';

export interface CallOptions {
  locale: Locale;
  token?: string | undefined;
  body?: unknown;
  accept?: string;
}

const PATIENCE_MS = 90_000;

/** One call to our own server. Throws `RequestFailed`, with the problem where the server named one. */
export async function request(method: string, path: string, options: CallOptions): Promise<Response> {
  const response = await fetch(path, {
    method,
    headers: headersOf(options),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  }).catch(() => {
    throw new RequestFailed();
  });
  if (response.ok) return response;
  throw new RequestFailed(await problemIn(response));
}

/** The JSON body of a call; `undefined` for an empty one. */
export async function call<Body>(method: string, path: string, options: CallOptions): Promise<Body> {
  const response = await request(method, path, options);
  const text = await response.text().catch(() => {
    throw new RequestFailed();
  });
  return (text === '' ? undefined : JSON.parse(text)) as Body;
}

function headersOf({ locale, token, body, accept }: CallOptions): Record<string, string> {
  return {
    accept: accept ?? 'application/json',
    'accept-language': locale === 'vi' ? 'vi, en;q=0.5' : 'en, vi;q=0.5',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
}

/** A proxy in between may answer without a problem document. */
async function problemIn(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return { ...body, status: response.status, code: body.code ?? 'unknown', title: body.title ?? '' };
}
