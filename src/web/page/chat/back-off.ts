import { problemOf } from '../api/request-failed.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 20_000;

/**
 * How long to wait before the same message goes again, in milliseconds: twice as long each time, half of it by chance,
 * so that a whole town that was cut off does not come back in one moment. Never sooner than the server asks.
 */
export function backOffMs(tries: number, error: unknown, chance = Math.random()): number {
  const whole = Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS);
  return (problemOf(error)?.retryAfterMs ?? 0) + (whole * (1 + chance)) / 2;
}

/** Ends after so long, but never while nobody looks; `signal` ends it at once. */
export function pauseWhileSeen(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      if (!document.hidden) return resolve();
      document.addEventListener('visibilitychange', () => resolve(), { once: true });
    };
    const timer = setTimeout(over, durationMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
