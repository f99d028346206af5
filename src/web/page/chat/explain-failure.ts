import { problemOf } from '../api/request-failed.ts';
import type { Reader } from '../reader.ts';

export interface Failure {
  sentence: string;
  /** the same message may go again as it is */
  again: boolean;
  signIn: boolean;
}

/** What went wrong as a sentence with what to do. The server's own words come first, for it knows more. */
export function explainFailure({ t }: Reader, error: unknown): Failure {
  const problem = problemOf(error);
  if (!problem) return { sentence: t.problems.network, again: true, signIn: false };
  const { status, code, title, detail } = problem;
  if (status === 401) return { sentence: t.signInAgain, again: true, signIn: true };
  if (status === 429 || status === 503) return { sentence: t.problems.busy, again: true, signIn: false };
  if (status >= 500) return { sentence: t.problems.unknown, again: true, signIn: false };
  const again = code === 'turn-in-progress' || code === 'submission-in-progress';
  return { sentence: detail || title || t.problems.unknown, again, signIn: false };
}
