import { lte } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import { uploads } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';

/** Drops what nobody went on with for a day, parts and all. Returns how many. */
export async function sweepUploads(context: AppContext): Promise<number> {
  const swept = await withActor(context.db, { kind: 'worker' }, (tx) =>
    tx.delete(uploads).where(lte(uploads.expiresAt, context.clock.now())).returning({ id: uploads.id }),
  );
  return swept.length;
}
