import { eq } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import type { Actor } from '../../db/actor.ts';
import { uploads } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { citizenOf } from '../open-dossier.ts';
import { getUpload } from './upload.ts';

/** Gives up what has arrived of a file. What is an attachment already stays one. */
export async function endUpload(
  context: AppContext,
  actor: Actor,
  input: { dossierId: string; id: string },
): Promise<void> {
  await withActor(context.db, citizenOf(actor), async (tx) => {
    const { id } = await getUpload(context, tx, input);
    await tx.delete(uploads).where(eq(uploads.id, id));
  });
}
