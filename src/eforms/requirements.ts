import type { RequirementView } from '../guide/card.ts';
import type { DossierState } from './dossier-state.ts';
import type { EForm, Requirement } from './eform.ts';
import { decide, holds, type Scope } from './evaluate.ts';
import { scopeOf } from './scope.ts';

/** Each thành phần hồ sơ of this case with what became of it. What is not known never waives and never hides. */
export function requirementOutcomes(eform: EForm, state: DossierState): RequirementView[] {
  const scope = scopeOf(eform, state);
  return eform.requirements
    .filter((requirement) => decide(requirement.when, scope) !== 'no')
    .map((requirement) => viewOf(requirement, state, scope));
}

function viewOf(requirement: Requirement, state: DossierState, scope: Scope): RequirementView {
  const attached = state.attached.includes(requirement.id);
  const named = { id: requirement.id, nameVi: requirement.name.vi, nameEn: requirement.name.en };
  const view = { ...named, ...(attached ? { attached } : {}) };
  const replacement = replacementOf(requirement, scope);
  if (replacement) {
    const outcome = replacement.confidence === 'seen' ? 'waived' : 'expected-waived';
    return { ...view, outcome, waivedBy: replacement.by, confidence: replacement.confidence };
  }
  const brought = !attached && (requirement.otherwise === 'bring' || state.bringing.includes(requirement.id));
  return { ...view, outcome: brought ? 'bring' : 'attach', confidence: requirement.confidence };
}

/** The surest replacement that is known to hold; a rule that nobody has read anything about replaces nothing. */
function replacementOf(
  requirement: Requirement,
  scope: Scope,
): Requirement['replacedBy'][number] | undefined {
  const holding = requirement.replacedBy.filter(
    (one) => one.confidence !== 'unknown' && holds(one.when, scope),
  );
  return holding.find((one) => one.confidence === 'seen') ?? holding[0];
}
