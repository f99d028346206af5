import type { AppContext } from '../app-context.ts';
import { decideConsent } from '../consents/decide-consent.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import { closedBecause, isOpen } from './dossier.ts';
import { loadDossier } from './load-dossier.ts';
import { citizenOf } from './open-dossier.ts';
import { readRecords } from './read-records.ts';
import { saveDossier } from './save-dossier.ts';
import { viewDossier, type DossierView } from './view-dossier.ts';

/**
 * Fills a draft from the records that the authority reads by duty; the call itself is the person's request for it
 * and is kept as such. What was declined before stays declined.
 */
export async function prefillDossier(context: AppContext, actor: Actor, id: string): Promise<DossierView> {
  const citizen = citizenOf(actor);
  const dossier = await withActor(context.db, citizen, async (tx) => {
    const loaded = await loadDossier(context, tx, id);
    if (!isOpen(loaded)) throw new AppError(closedBecause(loaded));
    const undecided = loaded.eform.records.filter((use) => !loaded.state.records[use.source as 'population']);
    for (const use of undecided)
      await decideConsent(context, tx, citizen, {
        dossierId: id,
        requestId: `prefill-${id}`,
        use,
        decision: 'granted',
      });
    return loaded;
  });
  const declined = new Set(
    Object.entries(dossier.state.records)
      .filter(([, read]) => read?.status === 'declined')
      .map(([source]) => source),
  );
  const filled = await readRecords(
    context,
    dossier,
    dossier.eform.records.filter((use) => !declined.has(use.source)),
  );
  return withActor(context.db, citizen, async (tx) =>
    viewDossier(await saveDossier(context, tx, citizen, dossier, filled)),
  );
}
