import type { DossierState } from './dossier-state.ts';
import type { EForm, Field } from './eform.ts';
import { decide, type Scope } from './evaluate.ts';
import { scopeOf } from './scope.ts';

export interface Visibility {
  visible: Field[];
  /** not decided yet: an answer still to come will show or hide them */
  undecided: Field[];
}

const kept = new WeakMap<Scope, Visibility>();

/** The fields that are part of this dossier. One whose rule is not decided yet is not. */
export function visibleFields(eform: EForm, state: DossierState): Field[] {
  return visibilityOf(eform, state).visible;
}

export function visibilityOf(eform: EForm, state: DossierState): Visibility {
  const scope = scopeOf(eform, state);
  const known = kept.get(scope);
  if (known) return known;
  const visibility: Visibility = { visible: [], undecided: [] };
  for (const field of eform.fields) {
    const shown = decide(field.visibleWhen, scope);
    if (shown === 'yes') visibility.visible.push(field);
    if (shown === 'unknown') visibility.undecided.push(field);
  }
  kept.set(scope, visibility);
  return visibility;
}
