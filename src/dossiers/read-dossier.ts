import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import { loadDossier } from './load-dossier.ts';
import { citizenOf } from './open-dossier.ts';
import { viewDossier, type DossierView } from './view-dossier.ts';

export async function readDossier(context: AppContext, actor: Actor, id: string): Promise<DossierView> {
  return withActor(context.db, citizenOf(actor), async (tx) =>
    viewDossier(await loadDossier(context, tx, id)),
  );
}
