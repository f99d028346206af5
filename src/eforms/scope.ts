import { feelNameOf, type SourceId } from '../records/source-id.ts';
import type { DossierState, RecordState } from './dossier-state.ts';
import type { EForm } from './eform.ts';
import type { Scope } from './evaluate.ts';
import type { Value } from './value.ts';

/** One scope a state, so that what is computed from it can be kept with it. States are replaced, never changed. */
const scopes = new WeakMap<DossierState, { eform: EForm; values: DossierState['values']; scope: Scope }>();

/**
 * What the rules of a form may look at: values of its own fields, and records by their FEEL names. Null is a source
 * that holds nothing; undefined one that was not read, was declined or did not answer.
 */
export function scopeOf(eform: EForm, state: DossierState): Scope {
  const kept = scopes.get(state);
  if (kept && kept.eform === eform && kept.values === state.values) return kept.scope;
  const scope: Scope = { values: valuesOf(eform, state), records: recordsOf(state), today: state.today };
  scopes.set(state, { eform, values: state.values, scope });
  return scope;
}

function valuesOf(eform: EForm, state: DossierState): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const { id } of eform.fields) {
    const entry = state.values[id];
    if (entry) values[id] = entry.value;
  }
  return values;
}

function recordsOf(state: DossierState): Scope['records'] {
  const records: Scope['records'] = {};
  for (const [source, read] of Object.entries(state.records))
    records[feelNameOf(source as SourceId)] = recordOf(read);
  records['vneid'] = state.signedIn.record;
  return records;
}

function recordOf(read: RecordState): object | null | undefined {
  if (read.status === 'absent') return null;
  return read.status === 'found' ? read.clean?.record : undefined;
}
