import type { AppContext } from '../../app-context.ts';
import type { Actor } from '../../db/actor.ts';
import { withActor } from '../../db/with-actor.ts';
import { citizenOf } from '../open-dossier.ts';
import { getUpload, viewUpload, type Upload } from './upload.ts';

/** How much of a file is here. Only the applicant sees what is not whole yet. */
export async function readUpload(
  context: AppContext,
  actor: Actor,
  input: { dossierId: string; id: string },
): Promise<Upload> {
  return withActor(context.db, citizenOf(actor), async (tx) =>
    viewUpload(tx, await getUpload(context, tx, input)),
  );
}
