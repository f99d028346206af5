import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import type { Locale } from '../kernel/text.ts';
import { closedBecause, isOpen } from './dossier.ts';
import { enterValues } from './enter-values.ts';
import { loadDossier } from './load-dossier.ts';
import { citizenOf } from './open-dossier.ts';
import { saveDossier } from './save-dossier.ts';
import { viewDossier, type DossierView } from './view-dossier.ts';

/** Changes fields of a draft. All or nothing: one wrong value is `invalid-input` and names every wrong field. */
export async function patchDossier(
  context: AppContext,
  actor: Actor,
  id: string,
  input: { values: Record<string, unknown>; version: number; locale: Locale },
): Promise<DossierView> {
  const citizen = citizenOf(actor);
  return withActor(context.db, citizen, async (tx) => {
    const dossier = await loadDossier(context, tx, id);
    if (!isOpen(dossier)) throw new AppError(closedBecause(dossier));
    if (dossier.version !== input.version) throw new AppError('stale-version');
    const { dossier: entered, rejected } = enterValues(dossier, input.values, context.clock.now());
    if (Object.keys(rejected).length > 0)
      throw new AppError('invalid-input', {
        fields: Object.fromEntries(
          Object.entries(rejected).map(([field, why]) => [field, why[input.locale]]),
        ),
      });
    return viewDossier(await saveDossier(context, tx, citizen, dossier, entered));
  });
}
