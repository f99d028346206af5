import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import type { ReviewCard } from '../guide/card.ts';
import { AppError } from '../kernel/errors.ts';
import type { Locale } from '../kernel/text.ts';
import { checkComplete } from './check-complete.ts';
import { closedBecause, isOpen } from './dossier.ts';
import { loadDossier } from './load-dossier.ts';
import { citizenOf } from './open-dossier.ts';
import { reviewOf } from './review.ts';
import { saveDossier } from './save-dossier.ts';

/** The review card; `not-reviewable` names the fields and papers still missing, or why nothing can be filed. */
export async function reviewDossier(
  context: AppContext,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<ReviewCard> {
  const citizen = citizenOf(actor);
  return withActor(context.db, citizen, async (tx) => {
    const dossier = await loadDossier(context, tx, id);
    if (!isOpen(dossier))
      throw new AppError(dossier.stage === 'stopped' ? 'not-reviewable' : closedBecause(dossier));
    checkComplete(dossier, locale);
    const review = reviewOf(context, dossier);
    await saveDossier(context, tx, citizen, dossier, review.dossier);
    return review.card;
  });
}
