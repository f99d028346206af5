import type { Shortening } from '../guide/reply.ts';
import type { DossierState } from './dossier-state.ts';
import type { EForm } from './eform.ts';
import { requirementOutcomes } from './requirements.ts';
import { visibleFields } from './visible-fields.ts';

/** How much of the paper way is left: fields by where their values come from, requirements by what became of them. */
export function shorteningOf(eform: EForm, state: DossierState): Shortening {
  const sources = visibleFields(eform, state).flatMap(({ id }) => state.values[id]?.provenance.source ?? []);
  const outcomes = requirementOutcomes(eform, state).map(({ outcome }) => outcome);
  const derived = count(sources, 'derived');
  const asked = count(sources, 'applicant');
  return {
    fieldsTotal: sources.length,
    fieldsFromRecords: sources.length - derived - asked,
    fieldsDerived: derived,
    fieldsAsked: asked,
    requirementsTotal: outcomes.length,
    requirementsWaived: count(outcomes, 'waived'),
    requirementsExpectedWaived: count(outcomes, 'expected-waived'),
    requirementsAttached: count(outcomes, 'attach'),
    requirementsToBring: count(outcomes, 'bring'),
  };
}

function count(list: string[], wanted: string): number {
  return list.filter((one) => one === wanted).length;
}
