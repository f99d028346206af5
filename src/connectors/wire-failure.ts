export type FailureReason = 'timeout' | 'down' | 'garbage' | 'wrong-person' | 'broken-circuit' | 'http';

/** The line or the answer was no good. Says what kind of trouble, never what was on the line. */
export class WireFailure extends Error {
  readonly reason: FailureReason;
  readonly isTransient: boolean;

  constructor(reason: FailureReason, options: { isTransient?: boolean; cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.name = 'WireFailure';
    this.reason = reason;
    this.isTransient = options.isTransient ?? (reason === 'timeout' || reason === 'down');
  }
}
