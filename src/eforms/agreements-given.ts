import type { AgreementView } from '../guide/card.ts';
import { agreementNeeds } from './agreement-needs.ts';
import type { DossierState } from './dossier-state.ts';
import type { EForm } from './eform.ts';

/** Every yes of another person that this dossier is filed with, and whose it is. */
export interface AgreementGiven {
  view: AgreementView;
  personalId: string;
  hash: string;
}

export function agreementsGiven(eform: EForm, state: DossierState): AgreementGiven[] {
  return agreementNeeds(eform, state).flatMap(({ agreement, person, hash, standing }) => {
    const decidedAt = state.agreements[agreement.id]?.decidedAt;
    if (standing !== 'agreed' || !decidedAt) return [];
    const { id, name } = agreement;
    const view = { id, nameVi: name.vi, nameEn: name.en, personName: person.fullName, decidedAt };
    return [{ view, personalId: person.personalId, hash }];
  });
}
