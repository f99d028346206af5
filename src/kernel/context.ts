import type { Clock } from './clock.ts';
import type { NewId } from './ids.ts';

/** Structured log without personal data: ids, codes, counts and durations only. */
export interface Log {
  debug(event: string, details?: Record<string, unknown>): void;
  info(event: string, details?: Record<string, unknown>): void;
  warn(event: string, details?: Record<string, unknown>): void;
  error(event: string, details?: Record<string, unknown>): void;
}

/** What every verb may use; nothing reads the clock or makes ids by itself. */
export interface KernelContext {
  clock: Clock;
  newId: NewId;
  log: Log;
}
