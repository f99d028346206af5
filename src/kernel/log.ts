import { pino } from 'pino';
import type { Env } from './env.ts';
import type { Log } from './context.ts';
import { REDACTED } from './redacted.ts';

/** JSON lines on stderr. */
export function createLog(level: Env['LOG_LEVEL']): Log {
  const logger = pino(
    { level, base: null, redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`]), remove: true } },
    pino.destination(2),
  );
  return {
    debug: (event, details = {}) => logger.debug(details, event),
    info: (event, details = {}) => logger.info(details, event),
    warn: (event, details = {}) => logger.warn(details, event),
    error: (event, details = {}) => logger.error(details, event),
  };
}

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
