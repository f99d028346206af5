import type { Log } from '../kernel/context.ts';
import type { Env } from '../kernel/env.ts';
import { REDACTED } from '../kernel/redacted.ts';

const LEVELS = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const redacted = new Set(REDACTED);

/** JSON lines for Workers Logs, cut like those of a process. */
export function createConsoleLog(level: Env['LOG_LEVEL']): Log {
  const least = LEVELS.indexOf(level);
  const at = (own: 'debug' | 'info' | 'warn' | 'error') =>
    LEVELS.indexOf(own) < least
      ? () => {}
      : (event: string, details: Record<string, unknown> = {}) =>
          console[own](JSON.stringify({ ...details, level: own, msg: event }, cut));
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function cut(key: string, value: unknown): unknown {
  return redacted.has(key) ? undefined : value;
}
