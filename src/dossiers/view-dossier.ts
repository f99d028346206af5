import type { Shortening } from '../guide/reply.ts';
import type { RequirementView } from '../guide/card.ts';
import type { Entry } from '../eforms/dossier-state.ts';
import type { Field } from '../eforms/eform.ts';
import { dossierAgreements, type DossierAgreement } from '../eforms/dossier-agreements.ts';
import { missingFields } from '../eforms/plan-questions.ts';
import { requirementOutcomes } from '../eforms/requirements.ts';
import { shorteningOf } from '../eforms/shortening.ts';
import { visibleFields } from '../eforms/visible-fields.ts';
import type { Dossier, StatusStep } from './dossier.ts';

/** A dossier as its owner sees it over HTTP. */
export interface DossierView {
  id: string;
  code: string | null;
  procedureCode: string;
  version: number;
  stage: string;
  status: number | null;
  values: Record<string, Entry>;
  missing: string[];
  requirements: RequirementView[];
  agreements: DossierAgreement[];
  shortening: Shortening;
  steps: StatusStep[];
  submittedAt: string | null;
}

export function viewDossier(dossier: Dossier): DossierView {
  const { eform, state } = dossier;
  const visible = new Set(visibleFields(eform, state).map((field) => field.id));
  return {
    id: dossier.id,
    code: dossier.code,
    procedureCode: eform.code,
    version: dossier.version,
    stage: dossier.stage,
    status: dossier.status,
    values: Object.fromEntries(Object.entries(state.values).filter(([id]) => visible.has(id))),
    missing: enterable(missingFields(eform, state)).map((field) => field.id),
    requirements: requirementOutcomes(eform, state),
    agreements: dossierAgreements(eform, state),
    shortening: shorteningOf(eform, state),
    steps: dossier.steps,
    submittedAt: dossier.submittedAt?.toISOString() ?? null,
  };
}

/** What follows from other values fills itself; entered by hand it would be refused. */
function enterable(fields: Field[]): Field[] {
  return fields.filter(({ editable }) => editable);
}
