import canonicalize from 'canonicalize';
import { sha256Hex } from '../kernel/secrets.ts';
import type { DossierState } from './dossier-state.ts';
import type { Agreement, EForm, Field } from './eform.ts';
import { decide, evaluate, type Scope } from './evaluate.ts';
import { scopeOf } from './scope.ts';
import type { Value } from './value.ts';
import { visibleFields } from './visible-fields.ts';

/**
 * `own`: the applicant is that person, whose confirmation says it; `unreachable`: nobody knows whom to ask;
 * `open`: not asked yet, or a value that was shown has changed since.
 */
export type AgreementStanding =
  'own' | 'agreed' | 'on-paper' | 'unreachable' | 'open' | 'waiting' | 'refused' | 'expired';

/** An agreement that this dossier needs, whose it is, what they are shown, and how far it is. */
export interface AgreementNeed {
  agreement: Agreement;
  person: { personalId: string; fullName: string };
  shown: { field: Field; value: Value }[];
  /** SHA-256 over the person and what they are shown: a yes holds for nothing else */
  hash: string;
  /** the paper that can be handed in instead */
  requirementId: string | undefined;
  standing: AgreementStanding;
}

/** The agreements of this case, in the order of the form. What is not decided asks nobody. */
export function agreementNeeds(eform: EForm, state: DossierState): AgreementNeed[] {
  if (eform.agreements.length === 0) return [];
  const scope = scopeOf(eform, state);
  return eform.agreements
    .filter(({ when }) => decide(when, scope) === 'yes')
    .map((agreement) => needOf(agreement, eform, state, scope));
}

/** What still has to be decided before the dossier can be filed. */
export function undecidedAgreements(eform: EForm, state: DossierState): AgreementNeed[] {
  return agreementNeeds(eform, state).filter(({ standing, requirementId }) => {
    if (standing === 'unreachable') return requirementId === undefined;
    return ['open', 'waiting', 'refused', 'expired'].includes(standing);
  });
}

function needOf(agreement: Agreement, eform: EForm, state: DossierState, scope: Scope): AgreementNeed {
  const person = {
    personalId: textOf(agreement.who.personalId, scope),
    fullName: textOf(agreement.who.fullName, scope),
  };
  const shown = shownBy(agreement, eform, state);
  const hash = hashOf(agreement, eform, person.personalId, shown);
  const requirementId = paperOf(agreement, eform);
  const need = { agreement, person, shown, hash, requirementId };
  return { ...need, standing: standingOf(need, state) };
}

/** Only what will be sent is shown: a value kept of another case is not. */
function shownBy({ shows }: Agreement, eform: EForm, state: DossierState): AgreementNeed['shown'] {
  return visibleFields(eform, state).flatMap((field) => {
    const entry = shows.includes(field.id) ? state.values[field.id] : undefined;
    return entry ? [{ field, value: entry.value }] : [];
  });
}

function standingOf(need: Omit<AgreementNeed, 'standing'>, state: DossierState): AgreementStanding {
  const { agreement, person, hash, requirementId } = need;
  const newest = state.agreements[agreement.id];
  const current = newest?.hash === hash ? newest.status : 'revoked';
  if (person.personalId !== '' && person.personalId === state.signedIn.record.personalId) return 'own';
  if (current === 'agreed') return 'agreed';
  if (requirementId && isOnPaper(agreement.id, requirementId, state)) return 'on-paper';
  if (person.personalId === '' || person.fullName === '') return 'unreachable';
  return current === 'revoked' ? 'open' : current;
}

function isOnPaper(agreementId: string, requirementId: string, state: DossierState): boolean {
  const { onPaper, attached, bringing } = state;
  return onPaper.includes(agreementId) || [...attached, ...bringing].includes(requirementId);
}

/** The requirement that the agreement replaces is the paper that replaces the agreement. */
function paperOf({ id }: Agreement, eform: EForm): string | undefined {
  return eform.requirements.find(({ replacedBy }) => replacedBy.some(({ by }) => by === `agreement:${id}`))
    ?.id;
}

function textOf(expression: string, scope: Scope): string {
  const result = evaluate(expression, scope);
  return result.known && typeof result.value === 'string' ? result.value : '';
}

function hashOf(
  agreement: Agreement,
  eform: EForm,
  personalId: string,
  shown: AgreementNeed['shown'],
): string {
  const values = Object.fromEntries(shown.map(({ field, value }) => [field.id, value]));
  const covered = { form: eform.code, version: eform.version, agreement: agreement.id, personalId, values };
  return sha256Hex(canonicalize(covered) as string);
}
