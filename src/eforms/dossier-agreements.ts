import { agreementNeeds, type AgreementStanding } from './agreement-needs.ts';
import type { DossierState } from './dossier-state.ts';
import type { EForm } from './eform.ts';

/** An agreement as the dossier's owner sees it over HTTP. The link itself is on the guide's card only. */
export interface DossierAgreement {
  agreementId: string;
  nameVi: string;
  nameEn: string;
  personName: string;
  status: AgreementStanding;
  expiresAt: string | null;
  decidedAt?: string;
  reason?: string;
  /** a paper may be handed in instead */
  paper: boolean;
}

export function dossierAgreements(eform: EForm, state: DossierState): DossierAgreement[] {
  return agreementNeeds(eform, state).map(({ agreement, person, standing, requirementId }) => {
    const invitation = state.agreements[agreement.id];
    const decided = standing === 'agreed' || standing === 'refused' ? invitation : undefined;
    return {
      agreementId: agreement.id,
      nameVi: agreement.name.vi,
      nameEn: agreement.name.en,
      personName: person.fullName,
      status: standing,
      expiresAt: standing === 'waiting' ? (invitation?.expiresAt ?? null) : null,
      ...(decided?.decidedAt ? { decidedAt: decided.decidedAt } : {}),
      ...(decided?.reason ? { reason: decided.reason } : {}),
      paper: requirementId !== undefined,
    };
  });
}
