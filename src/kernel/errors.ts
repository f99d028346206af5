/** What can go wrong on purpose. `http/problem.ts` maps each code to a status and a sentence, exhaustively. */
export const ERROR_CODES = [
  'invalid-input',
  'message-too-long',
  'body-too-large',
  'unsupported-media-type',
  'not-found',
  'method-not-allowed',
  'signed-out',
  'session-expired',
  'forbidden',
  'forbidden-origin',
  'turn-in-progress',
  'submission-in-progress',
  'stale-version',
  'stale-review',
  'expired-review',
  'already-submitted',
  'not-reviewable',
  'key-reused',
  'attachment-rejected',
  'too-many-requests',
  'unavailable',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A fault the reader can act on. `fields` names what was wrong where, by field id or JSON path. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    options: {
      message?: string;
      fields?: Record<string, string>;
      retryAfterSeconds?: number;
      cause?: unknown;
    } = {},
  ) {
    super(options.message ?? code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
