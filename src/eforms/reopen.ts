import type { DossierState } from './dossier-state.ts';
import type { EForm } from './eform.ts';

/**
 * What remains of a dossier after `corrected` got another value: answers that depend on it are void, whether given
 * or passed over, and are filled or asked anew. `at` is the instant of the correction; what came with it stays.
 */
export function reopenDependents(
  eform: EForm,
  state: DossierState,
  corrected: string,
  at: string,
): DossierState {
  const dependents = eform.fields
    .filter(({ dependsOn }) => dependsOn.includes(corrected))
    .map(({ id }) => id);
  const isVoid = (id: string) => dependents.includes(id) && state.values[id]?.provenance.readAt !== at;
  if (dependents.length === 0) return state;
  return {
    ...state,
    values: Object.fromEntries(Object.entries(state.values).filter(([id]) => !isVoid(id))),
    skipped: state.skipped.filter((id) => !dependents.includes(id)),
  };
}
