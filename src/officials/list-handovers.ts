import { asc, ne } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { handovers } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import type { OfficialActor } from './official.ts';
import { viewHandover, type HandoverView } from './view-handover.ts';

const MOST_SHOWN = 100;

/** Who waits in the queue of the official's authority or in the common one, and whom they took; longest waiting first. */
export async function listHandovers(context: AppContext, actor: OfficialActor): Promise<HandoverView[]> {
  return withActor(context.db, actor, async (tx) => {
    const rows = await tx
      .select()
      .from(handovers)
      .where(ne(handovers.status, 'closed'))
      .orderBy(asc(handovers.seq))
      .limit(MOST_SHOWN);
    const views = [];
    for (const row of rows) views.push(await viewHandover(context, tx, actor, row));
    return views;
  });
}
