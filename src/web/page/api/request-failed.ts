/** What the server says went wrong (RFC 9457), in the reader's language. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail?: string;
  /** the server asks not to come back sooner */
  retryAfterMs?: number;
}

/** A call without a good answer. No problem: nothing was heard, so the call may have taken effect. */
export class RequestFailed extends Error {
  readonly problem: Problem | undefined;

  constructor(problem?: Problem) {
    super(problem?.title ?? 'no answer');
    this.name = 'RequestFailed';
    this.problem = problem;
  }
}

export function problemOf(error: unknown): Problem | undefined {
  return error instanceof RequestFailed ? error.problem : undefined;
}
