import type { PortalAccount } from '../credentials.ts';
import { parseJson } from '../parse-wire.ts';
import { post } from '../post.ts';
import { WireFailure } from '../wire-failure.ts';
import { Answer, DONE, LOGIN_PATH, LoginAnswer, SERVICE_PATH, SESSION_EXPIRED } from './wire.ts';

/** A back end behind the portal's adapter, and the session with it that calls share. */
export interface Portal {
  /** of the adapter, without a slash at its end */
  url: string;
  account: PortalAccount;
  session?: string;
}

/** One call of one service; logs in when there is no session, and once again when it has expired. */
export async function callPortal(portal: Portal, call: object, signal: AbortSignal): Promise<Answer> {
  const used = portal.session ?? (await logIn(portal, signal));
  const answer = await callWith(portal, used, call, signal);
  if (answer.error_key !== SESSION_EXPIRED) return answer;
  const renewed = portal.session !== used && portal.session ? portal.session : await logIn(portal, signal);
  return callWith(portal, renewed, call, signal);
}

async function logIn(portal: Portal, signal: AbortSignal): Promise<string> {
  const { username, password } = portal.account;
  const text = await send(portal, LOGIN_PATH, { username, password }, signal);
  const { error_code, session } = parseJson(LoginAnswer, text);
  if (error_code !== DONE || !session) throw new WireFailure('http');
  portal.session = session;
  return session;
}

async function callWith(portal: Portal, session: string, call: object, signal: AbortSignal): Promise<Answer> {
  const body = { session, madonvi: portal.account.madonvi, ...call };
  return parseJson(Answer, await send(portal, SERVICE_PATH, body, signal));
}

async function send(
  { url, account }: Portal,
  path: string,
  body: object,
  signal: AbortSignal,
): Promise<string> {
  const posted = await post({
    url: `${url}${path}`,
    signal,
    headers: { 'content-type': 'application/json; charset=utf-8', dstcode: account.dstcode },
    body: JSON.stringify(body),
  });
  if (posted.kind === 'refused') throw new WireFailure('http');
  return posted.text;
}
