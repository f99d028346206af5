import { WireFailure, type FailureReason } from './wire-failure.ts';

/** Why a call brought nothing; a fault of ours is thrown on. */
export function failureReason(error: unknown): FailureReason {
  if (error instanceof WireFailure) return error.reason;
  throw error;
}
