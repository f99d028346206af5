import { AppError } from '../kernel/errors.ts';
import type { Database } from './database.ts';

/** For a connection. A driver whose line is closed politely before it is open tries again without end. */
const PATIENCE_MS = 6_000;
const COME_BACK_SECONDS = 2;

/** What drivers and sockets say when nobody is there, or no longer. */
const AWAY = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
/** PostgreSQL's classes of errors that are not the query's: connection, resources, operator, system. */
const AWAY_CLASS = /^(08|53|57P|58)/;

/** Runs a transaction that tells when it has begun; `unavailable` where the database is away, or does not come in time. */
export async function whileReachable<Result>(
  kind: Database['kind'],
  transact: (begun: () => void) => Promise<Result>,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => {
      isLate = true;
      reject(unavailable(new Error('no connection')));
    };
    if (kind === 'postgres') timer = setTimeout(giveUp, PATIENCE_MS);
  });
  const begun = () => {
    if (isLate) throw unavailable(new Error('begun too late'));
    clearTimeout(timer);
  };
  try {
    return await Promise.race([transact(begun), late]);
  } catch (error) {
    throw isAway(error) ? unavailable(error) : error;
  } finally {
    clearTimeout(timer);
  }
}

function unavailable(cause: unknown): AppError {
  return new AppError('unavailable', { retryAfterSeconds: COME_BACK_SECONDS, cause });
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof AppError) return false;
  const { code } = error as NodeJS.ErrnoException;
  return AWAY.has(code ?? '') || AWAY_CLASS.test(code ?? '') || isAway(error.cause);
}
