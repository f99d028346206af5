import type { Clock } from '../../src/kernel/clock.ts';

/** A clock that stands still until it is moved. */
export function stillClock(at: string): Clock & { moveTo(instant: string): void } {
  let now = new Date(at);
  return {
    now: () => now,
    moveTo: (instant) => {
      now = new Date(instant);
    },
  };
}
