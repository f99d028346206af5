import type { RequirementView } from '../guide/card.ts';
import { agreementNeeds, type AgreementStanding } from './agreement-needs.ts';
import type { DossierState } from './dossier-state.ts';
import type { EForm, Requirement } from './eform.ts';
import { decide, holds, type Scope } from './evaluate.ts';
import { scopeOf } from './scope.ts';

/** Each thành phần hồ sơ of this case with what became of it. What is not known never waives and never hides. */
export function requirementOutcomes(eform: EForm, state: DossierState): RequirementView[] {
  const scope = scopeOf(eform, state);
  const standings = new Map(
    agreementNeeds(eform, state).map(({ agreement, standing }) => [`agreement:${agreement.id}`, standing]),
  );
  return eform.requirements
    .filter((requirement) => decide(requirement.when, scope) !== 'no')
    .map((requirement) => viewOf(requirement, state, scope, standings));
}

type Standings = Map<string, AgreementStanding>;
const GIVEN: (AgreementStanding | undefined)[] = ['agreed', 'own'];
const AWAITED: (AgreementStanding | undefined)[] = ['open', 'waiting', 'refused', 'expired'];

function viewOf(
  requirement: Requirement,
  state: DossierState,
  scope: Scope,
  standings: Standings,
): RequirementView {
  const attached = state.attached.includes(requirement.id);
  const named = { id: requirement.id, nameVi: requirement.name.vi, nameEn: requirement.name.en };
  const view = { ...named, ...(attached ? { attached } : {}) };
  const replacement = replacementOf(requirement, scope, standings);
  if (replacement) {
    const outcome = replacement.confidence === 'seen' ? 'waived' : 'expected-waived';
    return { ...view, outcome, waivedBy: replacement.by, confidence: replacement.confidence };
  }
  const brought = !attached && (requirement.otherwise === 'bring' || state.bringing.includes(requirement.id));
  const awaits = requirement.replacedBy.find(({ by }) => AWAITED.includes(standings.get(by)))?.by;
  const owed = { ...view, ...(awaits ? { awaits } : {}) };
  return { ...owed, outcome: brought ? 'bring' : 'attach', confidence: requirement.confidence };
}

/** The surest replacement that is known to hold; a rule that nobody has read anything about replaces nothing. */
function replacementOf(
  requirement: Requirement,
  scope: Scope,
  standings: Standings,
): Requirement['replacedBy'][number] | undefined {
  const holding = requirement.replacedBy.filter(
    ({ by, confidence, when }) =>
      confidence !== 'unknown' &&
      (!by.startsWith('agreement:') || GIVEN.includes(standings.get(by))) &&
      holds(when, scope),
  );
  return holding.find((one) => one.confidence === 'seen') ?? holding[0];
}
