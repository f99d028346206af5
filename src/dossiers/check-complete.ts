import { planQuestion, type Plan } from '../eforms/plan-questions.ts';
import { AppError } from '../kernel/errors.ts';
import type { Locale } from '../kernel/text.ts';
import type { Dossier } from './dossier.ts';
import { viewDossier } from './view-dossier.ts';

/** Throws `not-reviewable`, which names the fields, papers and agreements still missing, or why nothing can be filed. */
export function checkComplete(dossier: Dossier, locale: Locale): void {
  const plan = planQuestion(dossier.eform, dossier.state);
  if (plan.kind === 'complete') return;
  throw new AppError('not-reviewable', { fields: obstacles(plan, dossier, locale) });
}

function obstacles(plan: Plan, dossier: Dossier, locale: Locale): Record<string, string> {
  if (plan.kind === 'refuse') return { [plan.condition.id]: plan.condition.message[locale] };
  const { missing, requirements } = viewDossier(dossier);
  const waited = plan.kind === 'agree' ? plan.needs : [];
  const papers = requirements.filter(({ outcome, attached }) => outcome === 'attach' && !attached);
  return {
    ...Object.fromEntries(missing.map((field) => [field, 'missing'])),
    ...Object.fromEntries(papers.map(({ id }) => [id, 'attach'])),
    ...Object.fromEntries(waited.map(({ agreement, standing }) => [agreement.id, `agreement-${standing}`])),
  };
}
