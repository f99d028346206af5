import type { Failure } from '../wire/call-failed.ts';
import type { TerminalReader } from '../reader.ts';

/** What went wrong as one sentence with what to do; the server's own words where it knows more. */
export function explainFailure({ words, t }: TerminalReader, base: string, failure: Failure): string {
  if (failure.kind === 'no-answer') return words.away(base);
  if (failure.kind === 'not-ours') return words.notUs(base);
  const { status, code, title, detail } = failure;
  if (code === 'forbidden-origin') return words.notOurOrigin(base);
  if (status === 401) return t.signInAgain;
  if (status === 429 || status === 502 || status === 503 || status === 504) return words.busy;
  if (status >= 500) return words.broken;
  return [title, detail].filter(Boolean).join('. ') || words.broken;
}

/** Whether the same message may be sent again as it is. */
export function mayGoAgain(failure: Failure): boolean {
  if (failure.kind !== 'problem') return failure.kind === 'no-answer';
  const { status, code } = failure;
  return status >= 500 || status === 429 || status === 401 || code.endsWith('-in-progress');
}
