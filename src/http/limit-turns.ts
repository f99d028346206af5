import type { AppContext } from '../app-context.ts';
import { AppError } from '../kernel/errors.ts';
import type { HttpContext } from './http-env.ts';
import type { Metrics } from './metrics.ts';

interface Allowance {
  perSecond: number;
  burst: number;
}

/** Many phones share one address of a mobile network, so the allowance is of a crowd, not of a person. */
const ONE_ADDRESS: Allowance = { perSecond: 20, burst: 100 };
/** Tests and simulated citizens run beside the sandbox: the contract promises them 100 turns a second. */
const SANDBOX_LOOPBACK: Allowance = { perSecond: 400, burst: 2_000 };
const MOST_UNDER_WAY = 512;
const MOST_ADDRESSES = 50_000;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Sheds turns that come too fast from one address (429), or that the process could not answer soon
 * (503). Counted per process; the edge in front of many processes counts over all.
 * Decided before anybody is looked up, so that shedding costs next to nothing.
 */
export function createTurnLimit(context: AppContext, metrics: Metrics) {
  const buckets = new Map<string, { tokens: number; atMs: number }>();
  let underWay = 0;

  const take = (key: string, { perSecond, burst }: Allowance): boolean => {
    const nowMs = performance.now();
    const bucket = buckets.get(key) ?? { tokens: burst, atMs: nowMs };
    const tokens = Math.min(burst, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * perSecond);
    buckets.delete(key);
    if (buckets.size >= MOST_ADDRESSES) buckets.delete(buckets.keys().next().value as string);
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, atMs: nowMs });
    return tokens >= 1;
  };

  /** Runs the turn, or throws before anything of it was done. */
  return async <Result>(c: HttpContext, turn: () => Promise<Result>): Promise<Result> => {
    const address = addressOf(context, c);
    const local = context.env.SANDBOX === 'on' && LOOPBACK.test(address);
    if (!take(address, local ? SANDBOX_LOOPBACK : ONE_ADDRESS)) {
      metrics.shed('rate');
      throw new AppError('too-many-requests', { retryAfterSeconds: 1 });
    }
    if (underWay >= MOST_UNDER_WAY) {
      metrics.shed('busy');
      throw new AppError('unavailable', { retryAfterSeconds: 1 });
    }
    underWay++;
    try {
      return await turn();
    } finally {
      underWay--;
    }
  };
}
export type TurnLimit = ReturnType<typeof createTurnLimit>;

/** The client's address; behind our own proxy the one that it wrote last. Calls of nobody's are local. */
function addressOf(context: AppContext, c: HttpContext): string {
  const forwarded = context.env.TRUST_PROXY === 'on' && c.req.header('x-forwarded-for');
  if (forwarded) return forwarded.split(',').at(-1)?.trim() ?? '';
  return c.env?.incoming?.socket.remoteAddress ?? c.env?.clientAddress ?? '127.0.0.1';
}
