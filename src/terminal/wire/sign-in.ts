import type { CookieFetch } from './cookie-jar.ts';
import { noAnswer } from './server.ts';

/** `number`: the sandbox's page takes one; `browser`: a real sign-on, of which nothing is typed here. */
export type SignInWay = 'number' | 'browser' | 'away';

interface Page {
  url: string;
  text: string;
  /** the address that was wanted, where the way led to it */
  arrived: boolean;
}

const MOST_HOPS = 15;
const PATIENCE_MS = 30_000;

/** Looks at the sign-in page. It is opened anew when a number is there, for it expires. */
export async function lookAtSignIn(fetch: CookieFetch, loginUrl: string): Promise<SignInWay> {
  const page = await follow(fetch, loginUrl).catch(() => undefined);
  if (!page) return 'away';
  return formIn(page) ? 'number' : 'browser';
}

/** Signs in with a number, as a script with a cookie jar would. */
export async function signInWith(
  fetch: CookieFetch,
  loginUrl: string,
  personalId: string,
): Promise<'in' | 'refused' | 'failed'> {
  const page = await follow(fetch, loginUrl);
  const action = formIn(page);
  if (!action) return 'failed';
  const after = await follow(
    fetch,
    action,
    { method: 'POST', body: new URLSearchParams({ personalId }) },
    loginUrl,
  );
  if (after.arrived) return 'in';
  return formIn(after) ? 'refused' : 'failed';
}

/** Follows redirects by hand until a page comes, or until the way is back at `home`'s server with the sign-in done. */
async function follow(fetch: CookieFetch, url: string, init: RequestInit = {}, home?: string): Promise<Page> {
  let at = url;
  let response = await fetch(at, patient(init)).catch(noAnswer);
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const location = response.headers.get('location');
    if (!location) return { url: at, text: await response.text().catch(noAnswer), arrived: false };
    at = new URL(location, at).href;
    if (home && isBack(at, home)) return { url: at, text: '', arrived: true };
    response = await fetch(at, patient({})).catch(noAnswer);
  }
  return { url: at, text: '', arrived: false };
}

function patient(init: RequestInit): RequestInit {
  return { ...init, signal: AbortSignal.timeout(PATIENCE_MS) };
}

/** After the callback the server leads to one of its pages. */
function isBack(url: string, home: string): boolean {
  const { origin, pathname } = new URL(url);
  return origin === new URL(home).origin && !pathname.startsWith('/v1/session/');
}

/** Where the number goes: the sandbox's form asks for nothing secret, so a page with a password is not it. */
function formIn({ url, text }: Page): string | undefined {
  if (!/\bname="personalId"/.test(text) || /\btype="password"/i.test(text)) return undefined;
  const action = /<form[^>]*\baction="([^"]+)"/i.exec(text)?.[1] ?? url;
  return new URL(action.replaceAll('&amp;', '&'), url).href;
}
