import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Places } from '../../places/places.ts';
import type { Verdict } from '../record.ts';
import type { Cleaned } from './cleaned.ts';

/** Where one record is cleaned: what is needed for it, and the doubts found so far by attribute path. */
export interface Desk {
  places: Places;
  catalogues: Knowledge['catalogues'];
  /** `yyyy-mm-dd` in Vietnam */
  today: string;
  verdicts: Record<string, Verdict[]>;
}

/** Takes the value and writes its doubts down under `path`. */
export function take<Value>(
  desk: Desk,
  path: string,
  { value, verdicts }: Cleaned<Value>,
): Value | undefined {
  note(desk, path, verdicts);
  return value;
}

export function note(desk: Desk, path: string, verdicts: Verdict[]): void {
  if (verdicts.length) desk.verdicts[path] = [...(desk.verdicts[path] ?? []), ...verdicts];
}
