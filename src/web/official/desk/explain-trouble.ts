import { problemOf } from '../../page/api/request-failed.ts';
import type { OfficialReader } from '../words/official-reader.ts';

/** What went wrong, as a sentence with what to do. Where the server names the case, its own words say it best. */
export function explainTrouble({ w }: OfficialReader, error: unknown): string {
  const problem = problemOf(error);
  if (!problem) return w.trouble.network;
  const { status, code, title, detail } = problem;
  if (status === 401) return w.expired;
  if (status === 404) return w.trouble.missing;
  if (code === 'back-end-unavailable' || status === 409) return `${detail ?? title} ${w.trouble.kept}`;
  if (status === 429 || status === 503) return w.trouble.busy;
  if (status >= 500) return w.trouble.unknown;
  return detail || title || w.trouble.unknown;
}
