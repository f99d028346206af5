import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HttpContext } from './http-env.ts';

const SESSION = 'dan_loi_session';
/** ties a conversation to the browser that began it */
const BEGUN = 'dan_loi_begun';
/** ties the way back from the sign-on to the browser that left */
const SIGN_IN = 'dan_loi_sign_in';
const BEGUN_KEPT = 8;
const BEGUN_SECONDS = 30 * 24 * 3600;

/** Our cookies: never read by scripts, never sent along from other sites' calls. */
export function createCookies(publicUrl: string) {
  const shared = { httpOnly: true, sameSite: 'Lax', secure: publicUrl.startsWith('https:') } as const;
  const begunIn = (c: HttpContext) => (getCookie(c, BEGUN) ?? '').split('.').filter(Boolean);
  return {
    session: (c: HttpContext) => getCookie(c, SESSION) || undefined,
    keepSession: (c: HttpContext, secret: string, maxAgeSeconds: number) =>
      setCookie(c, SESSION, secret, { ...shared, path: '/', maxAge: maxAgeSeconds }),
    dropSession: (c: HttpContext) => deleteCookie(c, SESSION, { ...shared, path: '/' }),
    hasBegun: (c: HttpContext, conversationId: string) => begunIn(c).includes(conversationId),
    keepBegun: (c: HttpContext, conversationId: string) => {
      const ids = [conversationId, ...begunIn(c).filter((id) => id !== conversationId)].slice(0, BEGUN_KEPT);
      setCookie(c, BEGUN, ids.join('.'), { ...shared, path: '/', maxAge: BEGUN_SECONDS });
    },
    signIn: (c: HttpContext) => getCookie(c, SIGN_IN) || undefined,
    keepSignIn: (c: HttpContext, secret: string, maxAgeSeconds: number) =>
      setCookie(c, SIGN_IN, secret, { ...shared, path: '/v1/session', maxAge: maxAgeSeconds }),
  };
}
export type Cookies = ReturnType<typeof createCookies>;
