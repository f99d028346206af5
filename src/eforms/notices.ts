import type { DossierState } from './dossier-state.ts';
import type { EForm, Notice } from './eform.ts';
import { holds } from './evaluate.ts';
import { scopeOf } from './scope.ts';

/** What is worth saying now; the guide says each once. */
export function noticesOf(eform: EForm, state: DossierState): Notice[] {
  const scope = scopeOf(eform, state);
  return eform.notices.filter((notice) => holds(notice.when, scope));
}
