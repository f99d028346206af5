import { eq } from 'drizzle-orm';
import { conversations } from '../../db/schema.ts';
import type { Transaction } from '../../db/database.ts';
import { withActor } from '../../db/with-actor.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { isOpen } from '../../dossiers/dossier.ts';
import { findDossier } from '../../dossiers/load-dossier.ts';
import { createDossier } from '../../dossiers/open-dossier.ts';
import { AppError } from '../../kernel/errors.ts';
import { citizenIn, type Turn } from '../turn.ts';

/**
 * The dossier of the chosen procedure. A new one is written down with the conversation in one transaction, so that a
 * turn which dies after it is run again over the same dossier instead of leaving a second draft.
 */
export async function ensureDossier(turn: Turn): Promise<Dossier> {
  const { context, state, conversation } = turn;
  const citizen = citizenIn(turn);
  const code = state.procedureCode;
  if (turn.dossier) return turn.dossier;
  if (!citizen || !code) throw new AppError('signed-out');
  const dossier = await withActor(context.db, citizen, async (tx) => {
    const begun = await begunDossier(turn, tx);
    if (begun) return begun;
    const created = await createDossier(context, tx, citizen, code);
    await tx
      .update(conversations)
      .set({ dossierId: created.id })
      .where(eq(conversations.id, conversation.id));
    return created;
  });
  Object.assign(turn, { loaded: dossier, dossier });
  state.dossierId = dossier.id;
  return dossier;
}

async function begunDossier(turn: Turn, tx: Transaction): Promise<Dossier | undefined> {
  const { context, conversation, state } = turn;
  const [row] = await tx
    .select({ dossierId: conversations.dossierId })
    .from(conversations)
    .where(eq(conversations.id, conversation.id));
  if (!row?.dossierId || turn.stops.some((stopped) => stopped.id === row.dossierId)) return undefined;
  const dossier = await findDossier(context, tx, row.dossierId);
  return dossier && isOpen(dossier) && dossier.eform.code === state.procedureCode ? dossier : undefined;
}
