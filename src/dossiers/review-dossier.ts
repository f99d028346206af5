import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import { planQuestion } from '../eforms/plan-questions.ts';
import type { ReviewCard } from '../guide/card.ts';
import { AppError } from '../kernel/errors.ts';
import { isOpen } from './dossier.ts';
import { loadDossier } from './load-dossier.ts';
import { citizenOf } from './open-dossier.ts';
import { reviewOf } from './review.ts';
import { saveDossier } from './save-dossier.ts';
import { viewDossier } from './view-dossier.ts';

/** The review card; `not-reviewable` names the fields still missing. */
export async function reviewDossier(context: AppContext, actor: Actor, id: string): Promise<ReviewCard> {
  const citizen = citizenOf(actor);
  return withActor(context.db, citizen, async (tx) => {
    const dossier = await loadDossier(context, tx, id);
    if (!isOpen(dossier))
      throw new AppError(dossier.stage === 'submitted' ? 'already-submitted' : 'not-reviewable');
    if (planQuestion(dossier.eform, dossier.state).kind !== 'complete') {
      const missing = viewDossier(dossier).missing;
      throw new AppError('not-reviewable', {
        fields: Object.fromEntries(missing.map((field) => [field, 'missing'])),
      });
    }
    const review = reviewOf(context, dossier);
    await saveDossier(context, tx, citizen, dossier, review.dossier);
    return review.card;
  });
}
