import { checkValue } from '../eforms/check-value.ts';
import { reopenDependents } from '../eforms/reopen.ts';
import { scopeOf } from '../eforms/scope.ts';
import { visibleFields } from '../eforms/visible-fields.ts';
import type { Value } from '../eforms/value.ts';
import { writeName } from '../records/clean/write-name.ts';
import { sameJson } from '../kernel/same-json.ts';
import type { LocalText } from '../kernel/text.ts';
import type { Dossier } from './dossier.ts';
import { refill } from './refill.ts';

export interface Entered {
  dossier: Dossier;
  /** field id → why the value was not taken */
  rejected: Record<string, LocalText>;
}

/**
 * Takes what the citizen said, field by field, each through its type and checks, and refills what depends on it.
 * A field that is not part of the form is rejected like a wrong value; nothing is lost of the others.
 * `null` takes back what was entered: the records fill the field again, or it is missing.
 */
export function enterValues(dossier: Dossier, values: Record<string, unknown>, at: Date): Entered {
  let current = dossier;
  const rejected: Record<string, LocalText> = {};
  for (const [id, value] of Object.entries(values)) {
    const outcome = enterValue(current, id, value, at);
    if ('message' in outcome) rejected[id] = outcome.message;
    else current = outcome.dossier;
  }
  return { dossier: current, rejected };
}

function enterValue(
  dossier: Dossier,
  id: string,
  value: unknown,
  at: Date,
): { dossier: Dossier } | { message: LocalText } {
  const field = dossier.eform.fields.find((candidate) => candidate.id === id);
  if (!field || (!field.editable && !isShown(dossier, id)))
    return { message: { vi: 'Biểu mẫu không có ô này.', en: 'The form has no such field.' } };
  if (!field.editable)
    return { message: { vi: 'Ô này không sửa được.', en: 'This field cannot be changed.' } };
  if (value === null) return { dossier: takenBack(dossier, id, at) };
  const checked = checkValue(field, value, scopeOf(dossier.eform, dossier.state));
  if (!checked.ok) return { message: checked.message };
  const entry = {
    value: field.type === 'name' ? writeName(String(checked.value)) : checked.value,
    provenance: { source: 'applicant', readAt: at.toISOString(), selfDeclared: true },
    verdicts: [],
  };
  const base = reopened(dossier, id, entry.value, at);
  const skipped = base.skipped.filter((skippedId) => skippedId !== id);
  const state = { ...base, skipped, values: { ...base.values, [id]: entry } };
  return { dossier: refill({ ...dossier, stage: 'draft', state }) };
}

function takenBack(dossier: Dossier, id: string, at: Date): Dossier {
  const base = reopened(dossier, id, null, at);
  const values = Object.fromEntries(Object.entries(base.values).filter(([held]) => held !== id));
  return refill({ ...dossier, stage: 'draft', state: { ...base, values } });
}

/** What was answered on the strength of the value that is corrected is asked again. */
function reopened({ eform, state }: Dossier, id: string, value: Value | null, at: Date): Dossier['state'] {
  const before = state.values[id];
  const corrected = before !== undefined && !sameJson(before.value, value);
  return corrected ? reopenDependents(eform, state, id, at.toISOString()) : state;
}

function isShown(dossier: Dossier, id: string): boolean {
  return visibleFields(dossier.eform, dossier.state).some((field) => field.id === id);
}
