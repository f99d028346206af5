import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import { planQuestion, type Plan } from '../eforms/plan-questions.ts';
import type { ReviewCard } from '../guide/card.ts';
import { AppError } from '../kernel/errors.ts';
import type { Locale } from '../kernel/text.ts';
import { isOpen, type Dossier } from './dossier.ts';
import { loadDossier } from './load-dossier.ts';
import { citizenOf } from './open-dossier.ts';
import { reviewOf } from './review.ts';
import { saveDossier } from './save-dossier.ts';
import { viewDossier } from './view-dossier.ts';

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
      throw new AppError(dossier.stage === 'submitted' ? 'already-submitted' : 'not-reviewable');
    const plan = planQuestion(dossier.eform, dossier.state);
    if (plan.kind !== 'complete')
      throw new AppError('not-reviewable', { fields: obstacles(plan, dossier, locale) });
    const review = reviewOf(context, dossier);
    await saveDossier(context, tx, citizen, dossier, review.dossier);
    return review.card;
  });
}

function obstacles(plan: Plan, dossier: Dossier, locale: Locale): Record<string, string> {
  if (plan.kind === 'refuse') return { [plan.condition.id]: plan.condition.message[locale] };
  const { missing, requirements } = viewDossier(dossier);
  const papers = requirements.filter(({ outcome, attached }) => outcome === 'attach' && !attached);
  return {
    ...Object.fromEntries(missing.map((field) => [field, 'missing'])),
    ...Object.fromEntries(papers.map(({ id }) => [id, 'attach'])),
  };
}
