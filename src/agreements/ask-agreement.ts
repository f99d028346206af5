import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import { closedBecause, isOpen } from '../dossiers/dossier.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { citizenOf } from '../dossiers/open-dossier.ts';
import { undecidedAgreements } from '../eforms/agreement-needs.ts';
import { AppError } from '../kernel/errors.ts';
import { invite } from './invite.ts';
import { linkTo } from './link-to.ts';

export interface AskedAgreement {
  agreementId: string;
  personName: string;
  /** to send to that person; its secret stands behind # */
  url: string;
  expiresAt: string;
}

/**
 * The link for the person who has to agree; the open one where there is one. `invalid-input` where this dossier
 * needs no such agreement now, or does not say yet whose.
 */
export async function askAgreement(
  context: AppContext,
  actor: Actor,
  dossierId: string,
  agreementId: string,
): Promise<AskedAgreement> {
  const citizen = citizenOf(actor);
  return withActor(context.db, citizen, async (tx) => {
    const dossier = await loadDossier(context, tx, dossierId);
    if (!isOpen(dossier)) throw new AppError(closedBecause(dossier));
    const need = undecidedAgreements(dossier.eform, dossier.state).find(
      ({ agreement, standing }) => agreement.id === agreementId && standing !== 'unreachable',
    );
    if (!need) throw new AppError('invalid-input', { fields: { agreementId: 'not-needed' } });
    const { token, expiresAt } = await invite(context, tx, citizen, dossier, need);
    return { agreementId, personName: need.person.fullName, url: linkTo(context, token), expiresAt };
  });
}
