import type { DossierState } from './dossier-state.ts';
import type { Condition, EForm } from './eform.ts';
import { holds } from './evaluate.ts';
import { scopeOf } from './scope.ts';

/** The first reason known why this person cannot use this procedure for this case. */
export function refusalOf(eform: EForm, state: DossierState): Condition | undefined {
  const scope = scopeOf(eform, state);
  return eform.conditions.find((condition) => holds(condition.refuseWhen, scope));
}
