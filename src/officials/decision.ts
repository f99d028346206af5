import { AppError } from '../kernel/errors.ts';
import type { Filing } from '../dossiers/filing.ts';
import type { EForm } from '../eforms/eform.ts';

/** What an official decides about a dossier. `id` is that of the click: the same one again is done once. */
export interface Decision {
  id: string;
  kind: 'accept' | 'refuse' | 'supplement' | 'move';
  /** of a `move`: 4, 6, 7, 8, 9 or 10 */
  status?: number;
  reason?: string;
  note?: string;
  /** what a supplement asks for again, by the ids of the form */
  fields?: string[];
  requirements?: string[];
}

/** The move that a decision means at the back end. */
export interface Move {
  status: number;
  note: string;
  fields: string[];
  requirements: string[];
}

const TARGETS = { accept: 2, refuse: 3, supplement: 5 } as const;
const BY_MOVE = [4, 6, 7, 8, 9, 10];
/** The citizen must be told why. */
const NEEDS_WORDS = [3, 5, 7, 8];

/** `invalid-input` names what is missing, or what the form does not have. */
export function moveOf(decision: Decision, filing: Filing, eform: EForm | undefined): Move {
  const status = decision.kind === 'move' ? (decision.status ?? 0) : TARGETS[decision.kind];
  if (decision.kind === 'move' && !BY_MOVE.includes(status)) throw wrong('status', 'unknown');
  const note = (decision.reason ?? decision.note ?? '').normalize('NFC').trim();
  if (note === '' && NEEDS_WORDS.includes(status))
    throw wrong(decision.kind === 'supplement' ? 'note' : 'reason', 'missing');
  const { fields = [], requirements = [] } = decision.kind === 'supplement' ? decision : {};
  if (decision.kind === 'supplement') checkAsked(fields, requirements, filing, eform);
  return { status, note, fields, requirements };
}

function checkAsked(
  fields: string[],
  requirements: string[],
  { review }: Filing,
  eform: EForm | undefined,
): void {
  if (fields.length + requirements.length === 0) throw wrong('fields', 'missing');
  const filed = review.sections.flatMap((section) => section.fields.map(({ id }) => id));
  const known = [...filed, ...(eform?.fields ?? []).map(({ id }) => id)];
  const papers = [...review.requirements, ...(eform?.requirements ?? [])].map(({ id }) => id);
  if (!fields.every((id) => known.includes(id))) throw wrong('fields', 'unknown');
  if (!requirements.every((id) => papers.includes(id))) throw wrong('requirements', 'unknown');
}

function wrong(field: string, what: string): AppError {
  return new AppError('invalid-input', { fields: { [field]: what } });
}
