import type { Clock } from '../../src/kernel/clock.ts';
import { newRandomId } from '../../src/kernel/ids.ts';
import { silentLog } from '../../src/kernel/log.ts';

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

export const testKernel = { newId: newRandomId, log: silentLog };
