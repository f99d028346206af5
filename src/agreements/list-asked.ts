import { desc, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Transaction } from '../db/database.ts';
import { agreements, persons } from '../db/schema.ts';
import type { CitizenActor } from '../dossiers/open-dossier.ts';
import { viewInvitation, type InvitationView } from './view-invitation.ts';

/** Everything this person was asked to agree to, newest first. */
export async function listAsked(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
): Promise<InvitationView[]> {
  const rows = await tx
    .select({ row: agreements })
    .from(agreements)
    .innerJoin(persons, eq(persons.personalIdIndex, agreements.inviteeIndex))
    .where(eq(persons.id, actor.personId))
    .orderBy(desc(agreements.seq));
  const now = context.clock.now();
  const views: InvitationView[] = [];
  for (const { row } of rows)
    views.push(viewInvitation(row, await context.keyring.sealerOf(tx, row.dossierId, row.tenant), now));
  return views;
}
