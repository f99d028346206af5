import { sameJson } from '../kernel/same-json.ts';
import { doubtsAbout, isRegistry } from './doubts-about.ts';
import type { DossierState, Entry } from './dossier-state.ts';
import type { EForm, Field } from './eform.ts';
import type { Scope } from './evaluate.ts';
import { fieldsRead } from './feel/paths-read.ts';
import { fullest } from './fullest.ts';
import { entryFrom, originValues } from './origin-values.ts';
import { scopeOf } from './scope.ts';
import type { Value } from './value.ts';

type SameValue = (left: Value, right: Value) => boolean;

/** Rules that hang on each other settle in a few rounds; more would be a circle, which the knowledge check reports. */
const MOST_ROUNDS = 12;

/**
 * Fills every field that the citizen did not enter from the first origin that is known (a fuller one that agrees goes first), and empties those that
 * nothing supports any more. Starts from the citizen's own entries, so that two rules cannot hold each other up.
 */
export function fillFromRecords(
  eform: EForm,
  state: DossierState,
  sameValue: SameValue,
): { state: DossierState } {
  const own = Object.entries(state.values).filter(([, entry]) => entry.provenance.source === 'applicant');
  const values: DossierState['values'] = Object.fromEntries(own);
  const scope: Scope = {
    ...scopeOf(eform, state),
    values: Object.fromEntries(own.map(([id, { value }]) => [id, value])),
  };
  const dependents = dependentsOf(eform);
  let due = new Set(eform.fields.filter((field) => field.from.length > 0));
  for (let round = 0; due.size > 0 && round < MOST_ROUNDS; round += 1) {
    const changed = [...due].filter((field) => settle(field, state, values, scope, sameValue));
    due = new Set(changed.flatMap(({ id }) => dependents.get(id) ?? []));
  }
  return { state: sameJson(values, state.values) ? state : { ...state, values } };
}

/** Writes the field's entry into `values` and `scope`; true where its value became another. */
function settle(
  field: Field,
  state: DossierState,
  values: DossierState['values'],
  scope: Scope,
  sameValue: SameValue,
): boolean {
  const entry = entryOf(field, state, values, scope, sameValue);
  const before = scope.values[field.id];
  if (entry) {
    values[field.id] = entry;
    scope.values[field.id] = entry.value;
  } else {
    delete values[field.id];
    delete scope.values[field.id];
  }
  return !sameJson(before, entry?.value);
}

function entryOf(
  field: Field,
  state: DossierState,
  values: DossierState['values'],
  scope: Scope,
  sameValue: SameValue,
): Entry | undefined {
  const known = originValues(field, scope);
  const first = fullest(field, known);
  const own = values[field.id]?.provenance.source === 'applicant' ? values[field.id] : undefined;
  if (own)
    return {
      ...own,
      verdicts: doubtsAbout(field, 'applicant', own.value, known.filter(isRegistry).slice(0, 1), sameValue),
    };
  if (!first) return undefined;
  const entry = entryFrom(first, state, values);
  if (!isRegistry(first)) return entry;
  const doubts = doubtsAbout(field, first.origin.source, first.value, known.filter(isRegistry), sameValue);
  return { ...entry, verdicts: [...entry.verdicts, ...doubts] };
}

const kept = new WeakMap<EForm, Map<string, Field[]>>();

/** By field id, the fields with an origin that reads it. */
function dependentsOf(eform: EForm): Map<string, Field[]> {
  const known = kept.get(eform);
  if (known) return known;
  const dependents = new Map<string, Field[]>();
  for (const field of eform.fields) {
    const read = field.from.flatMap((origin) => [
      ...fieldsRead(origin.value),
      ...fieldsRead(origin.when ?? 'true'),
    ]);
    for (const id of new Set(read)) dependents.set(id, [...(dependents.get(id) ?? []), field]);
  }
  kept.set(eform, dependents);
  return dependents;
}
