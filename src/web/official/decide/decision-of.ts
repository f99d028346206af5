import type { Decision } from '../../../officials/decision.ts';
import { ACCEPTED, needsWords, REFUSED, SUPPLEMENT } from './status-of.ts';

/** What stands in the form. */
export interface DecisionDraft {
  words: string;
  fields: string[];
  requirements: string[];
}

export type Mistake = 'noReason' | 'blanks' | 'nothingPicked';

const BLANK = /\[[^\]]*\]/;

/** What is missing before it can be sent; a ready sentence with a gap must not reach a citizen. */
export function mistakeIn(
  status: number,
  { words, fields, requirements }: DecisionDraft,
): Mistake | undefined {
  if (status === SUPPLEMENT && fields.length + requirements.length === 0) return 'nothingPicked';
  if (words.trim() === '') return needsWords(status) ? 'noReason' : undefined;
  return BLANK.test(words) ? 'blanks' : undefined;
}

/** The decision without its id. */
export function decisionOf(
  status: number,
  { words, fields, requirements }: DecisionDraft,
): Omit<Decision, 'id'> {
  const said = words.trim().normalize('NFC');
  const note = said === '' ? {} : { note: said };
  if (status === ACCEPTED) return { kind: 'accept', ...note };
  if (status === REFUSED) return { kind: 'refuse', reason: said };
  if (status === SUPPLEMENT) return { kind: 'supplement', note: said, fields, requirements };
  return { kind: 'move', status, ...(needsWords(status) ? { reason: said } : note) };
}
