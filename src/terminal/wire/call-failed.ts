/** A problem document (RFC 9457), and when it may be tried again. */
export interface Problem {
  kind: 'problem';
  status: number;
  code: string;
  title: string;
  detail?: string;
  fields?: Record<string, string>;
  retryAfterSeconds?: number;
}

/** Without an answer the call may still have taken effect; `not-ours` is somebody else's server. */
export type Failure = { kind: 'no-answer' } | { kind: 'not-ours' } | Problem;

export class CallFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'problem' ? failure.title : failure.kind);
    this.name = 'CallFailed';
    this.failure = failure;
  }
}

/** What went wrong with a call; anything else is a fault of ours and goes on up. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CallFailed) return error.failure;
  throw error;
}
