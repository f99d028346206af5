import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { WireFailure, type FailureReason } from './wire-failure.ts';

/** Ten calls in a row that failed: few enough to spare a sick system, too many for one sick record. */
const FAILURES_TO_OPEN = 10;
const HALF_OPEN_AFTER_MS = 2_000;
const MAX_CONCURRENT = 32;
const MAX_WAITING = 2_000;

export interface Limits {
  tryTimeoutMs: number;
  /** waiting, tries and pauses together */
  deadlineMs: number;
  /** after the first try, on timeouts, cut lines and 5xx only */
  retries: number;
  /** calls in a row that must fail until the source is left alone for a while */
  failuresToOpen: number;
}

/** Two whole tries and the pause between them; a third only where the first two failed fast. */
export function readLimits(tryTimeoutMs: number): Limits {
  return { tryTimeoutMs, deadlineMs: tryTimeoutMs * 2 + 500, retries: 2, failuresToOpen: FAILURES_TO_OPEN };
}

/**
 * One try and no breaker: the sender repeats by itself and backs off for each dossier, and a call that is not made
 * would leave open whether an earlier one took effect.
 */
export function deliveryLimits(timeoutMs: number): Limits {
  return { tryTimeoutMs: timeoutMs, deadlineMs: timeoutMs, retries: 0, failuresToOpen: Infinity };
}

/** Calls one source within its limits. Throws `WireFailure`; what else is thrown is a fault of ours. */
export type Resilient = <Result>(call: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;

/** One for each source, so that a sick one is left alone and cannot take the places of the others. */
export function resilient({ tryTimeoutMs, deadlineMs, retries, failuresToOpen }: Limits): Resilient {
  const transient = handleWhen(isTransient);
  const policy = wrap(
    timeout(deadlineMs, TimeoutStrategy.Aggressive),
    bulkhead(MAX_CONCURRENT, MAX_WAITING),
    circuitBreaker(transient, {
      halfOpenAfter: HALF_OPEN_AFTER_MS,
      breaker: new ConsecutiveBreaker(failuresToOpen),
    }),
    retry(transient, {
      maxAttempts: retries,
      backoff: new ExponentialBackoff({ initialDelay: 80, maxDelay: 400 }),
    }),
    timeout(tryTimeoutMs, TimeoutStrategy.Aggressive),
  );
  return async (call) => {
    try {
      return await policy.execute(({ signal }) => call(signal));
    } catch (error) {
      throw asWireFailure(error);
    }
  };
}

function isTransient(error: Error): boolean {
  return error instanceof TaskCancelledError || (error instanceof WireFailure && error.isTransient);
}

function asWireFailure(error: unknown): unknown {
  const reason = reasonOf(error);
  return reason ? new WireFailure(reason, { cause: error }) : error;
}

function reasonOf(error: unknown): FailureReason | undefined {
  if (error instanceof TaskCancelledError) return 'timeout';
  if (error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError) return 'broken-circuit';
  return undefined;
}
