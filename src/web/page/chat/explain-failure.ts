import { problemOf, type Problem } from '../api/request-failed.ts';
import type { Reader } from '../reader.ts';
import type { Verdict } from './outbox.ts';

/** What stands in the way of a message: nothing was heard, … */
export type FailureKind = 'network' | 'busy' | 'fault' | 'under-way' | 'signed-out' | 'over' | 'refused';

export interface Failure {
  kind: FailureKind;
  sentence: string;
  verdict: Verdict;
}

/**
 * What went wrong as a sentence with what to do. The server's own words come first where it refused, for it knows
 * more. `byToken`: nobody signed in, so that signing in again is no way back.
 */
export function explainFailure({ t }: Reader, error: unknown, reached: 'by-token' | 'by-cookie'): Failure {
  const problem = problemOf(error);
  const kind = kindOf(problem, reached);
  switch (kind) {
    case 'network':
      return { kind, sentence: isCutOff() ? t.problems.offline : t.problems.network, verdict: 'again' };
    case 'busy':
    case 'fault':
      return { kind, sentence: t.problems[kind], verdict: 'again' };
    case 'under-way':
      return { kind, sentence: t.verySlow, verdict: 'again' };
    case 'signed-out':
      return { kind, sentence: t.signInAgain, verdict: 'hold' };
    case 'over':
      return { kind, sentence: t.talkOver, verdict: 'hold' };
    case 'refused':
      return { kind, sentence: problem?.detail || problem?.title || t.problems.refused, verdict: 'drop' };
  }
}

/** The browser is sure that there is no network; where it believes in one it may be wrong. */
export function isCutOff(): boolean {
  return navigator.onLine === false;
}

function kindOf(problem: Problem | undefined, reached: 'by-token' | 'by-cookie'): FailureKind {
  if (!problem) return 'network';
  const { status, code } = problem;
  if (code === 'turn-in-progress' || code === 'submission-in-progress') return 'under-way';
  if (code === 'conversation-over') return 'over';
  if (status === 401) return reached === 'by-cookie' ? 'signed-out' : 'over';
  if (status === 404) return 'over';
  if ([408, 425, 429, 503].includes(status)) return 'busy';
  return status >= 500 ? 'fault' : 'refused';
}
