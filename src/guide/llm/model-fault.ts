import type { ModelFailure } from './model-room.ts';

/** Why a call did not end well; `retryAfterMs` is there where another try may. */
export class ModelFault extends Error {
  readonly reason: ModelFailure;
  readonly retryAfterMs: number | undefined;

  constructor(reason: ModelFailure, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.name = 'ModelFault';
    this.reason = reason;
    this.retryAfterMs = options.retryAfterMs;
  }
}

const RETRY_PAUSE_MS = 150;

/** What the client throws, by the status of the answer; a line that broke has none. */
export function asModelFault(error: unknown): ModelFault {
  if (error instanceof ModelFault) return error;
  const { status, headers } = error as { status?: number; headers?: Headers };
  if (status === undefined)
    return new ModelFault('unavailable', { retryAfterMs: RETRY_PAUSE_MS, cause: error });
  if (status !== 429 && status < 500) return new ModelFault('refused', { cause: error });
  const seconds = Number(headers?.get?.('retry-after') ?? 0);
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : RETRY_PAUSE_MS;
  return new ModelFault('unavailable', { retryAfterMs, cause: error });
}
