import type { LocalText } from './text.ts';

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
  'ticket-expired',
  'owned-by-person',
  'turn-in-progress',
  'submission-in-progress',
  'stale-version',
  'stale-review',
  'expired-review',
  'already-submitted',
  'awaiting-payment',
  'not-reviewable',
  'key-reused',
  'attachment-rejected',
  'offset-conflict',
  'tus-version',
  'checksum-mismatch',
  'already-decided',
  'illegal-move',
  'moved-meanwhile',
  'back-end-unavailable',
  'already-taken',
  'assist-over',
  'citizen-only',
  'payment-mismatch',
  'invitation-expired',
  'too-many-requests',
  'unavailable',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A fault the reader can act on. `fields` names what was wrong where, by field id or JSON path; `detail` is the
 * sentence for this very case where the one of the code says too little.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly detail: LocalText | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    options: {
      message?: string;
      fields?: Record<string, string>;
      detail?: LocalText;
      retryAfterSeconds?: number;
      cause?: unknown;
    } = {},
  ) {
    super(options.message ?? code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields;
    this.detail = options.detail;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
