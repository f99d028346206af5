import { failureOf, type Failure } from './call-failed.ts';

/** How long is waited before each further try where nothing was heard; about a minute in all. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000, 8_000];
const LONGEST_PAUSE_MS = 20_000;
/** The answer is still being made. */
const UNDER_WAY = ['turn-in-progress', 'submission-in-progress'];
const TURN_PAUSE_MS = 800;
const BUSY = [429, 502, 503, 504];

export interface Patience {
  pause(durationMs: number): Promise<void>;
  onWait(reason: 'lost' | 'busy'): void;
}

/** Makes a call that may safely be made again until it is answered, or until waiting has lasted long enough. */
export async function withPatience<Answer>(
  { pause, onWait }: Patience,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      const wait = waitFor(failureOf(error), pauseMs);
      if (!wait) throw error;
      if (wait.reason) onWait(wait.reason);
      await pause(wait.ms);
    }
  }
  return attempt();
}

/** Undefined: trying again would not help. A server that says how long is believed, within reason. */
function waitFor(failure: Failure, pauseMs: number): { ms: number; reason?: 'lost' | 'busy' } | undefined {
  if (failure.kind === 'no-answer') return { ms: pauseMs, reason: 'lost' };
  if (failure.kind === 'not-ours') return undefined;
  if (UNDER_WAY.includes(failure.code)) return { ms: Math.max(TURN_PAUSE_MS, pauseMs) };
  if (!BUSY.includes(failure.status)) return undefined;
  const askedMs = (failure.retryAfterSeconds ?? 0) * 1_000;
  return { ms: Math.min(Math.max(askedMs, pauseMs), LONGEST_PAUSE_MS), reason: 'busy' };
}
