import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { findBearer } from '../identity/find-bearer.ts';
import { findSession, type Session } from '../identity/find-session.ts';
import { AppError } from '../kernel/errors.ts';
import type { Cookies } from './cookies.ts';
import { isFromFrame } from './embed-ticket.ts';
import type { HttpContext } from './http-env.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD']);
const BEARER = /^bearer +(tok_[\w-]{1,64})$/i;

const REFUSALS = { none: 'signed-out', expired: 'session-expired', untrusted: 'forbidden-origin' } as const;

/** Who calls: the person of the session cookie, else the holder of a conversation's token. */
export interface Callers {
  /** Works as the caller; where the cookie's person does not see the thing, as the bearer that came along. */
  asCaller<Result>(c: HttpContext, work: (actor: Actor) => Promise<Result>): Promise<Result>;
  /** The session, or `signed-out` / `session-expired`. */
  session(c: HttpContext): Promise<Session>;
  /** The session where there is one in force. */
  findSession(c: HttpContext): Promise<Session | undefined>;
  /** Throws `forbidden-origin` unless our own page sent this. */
  requireOurOrigin(c: HttpContext): void;
}

export function createCallers(context: AppContext, cookies: Cookies, origins: Set<string>): Callers {
  const isOurs = (c: HttpContext) => origins.has(c.req.header('origin') ?? '');
  const requireOurOrigin = (c: HttpContext) => {
    if (!isOurs(c)) throw new AppError('forbidden-origin');
  };

  /** A cookie that another site's page sent along tells nothing about who wants the change. */
  const sessionOf = async (c: HttpContext) => {
    const secret = isFromFrame(c) ? undefined : cookies.session(c);
    if (!secret) return { kind: 'none' } as const;
    if (!SAFE_METHODS.has(c.req.method) && !isOurs(c)) return { kind: 'untrusted' } as const;
    return findSession(context, secret);
  };
  const bearerOf = async (c: HttpContext) => {
    const token = BEARER.exec(c.req.header('authorization') ?? '')?.[1];
    return token ? findBearer(context, token) : undefined;
  };

  return {
    requireOurOrigin,
    findSession: async (c) => {
      const found = await sessionOf(c);
      if (found.kind === 'untrusted') throw new AppError('forbidden-origin');
      return found.kind === 'open' ? found.session : undefined;
    },
    session: async (c) => {
      const found = await sessionOf(c);
      if (found.kind === 'open') return found.session;
      throw new AppError(REFUSALS[found.kind]);
    },
    asCaller: async (c, work) => {
      const found = await sessionOf(c);
      if (found.kind !== 'open') {
        const bearer = await bearerOf(c);
        if (bearer) return work(bearer);
        throw new AppError(REFUSALS[found.kind]);
      }
      try {
        return await work(found.session.actor);
      } catch (error) {
        const bearer = isNotFound(error) ? await bearerOf(c) : undefined;
        if (!bearer) throw error;
        return work(bearer);
      }
    },
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof AppError && error.code === 'not-found';
}
