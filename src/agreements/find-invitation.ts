import { and, eq, type SQL } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { agreements, persons } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { citizenOf, type CitizenActor } from '../dossiers/open-dossier.ts';
import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { viewInvitation, type InvitationView } from './view-invitation.ts';

export type InvitationRow = typeof agreements.$inferSelect;

/** What a link opens for the person it is meant for; `not-found` for everybody else, the applicant included. */
export async function findInvitation(
  context: AppContext,
  actor: Actor,
  token: string,
): Promise<InvitationView> {
  const citizen = citizenOf(actor);
  return withActor(context.db, citizen, async (tx) => {
    const row = await invitationOf(tx, citizen, eq(agreements.tokenHash, sha256Hex(token)));
    const sealer = await context.keyring.sealerOf(tx, row.dossierId, row.tenant);
    const now = context.clock.now();
    await recordEvent(tx, citizen, {
      tenant: row.tenant,
      at: now,
      personId: citizen.personId,
      action: 'agreement-opened',
      object: row.id,
    });
    return viewInvitation(row, sealer, now);
  });
}

/** The invitation that is this person's to decide. Row-level security alone would show it to the applicant too. */
export async function invitationOf(
  tx: Transaction,
  actor: CitizenActor,
  which: SQL | undefined,
): Promise<InvitationRow> {
  const [person] = await tx
    .select({ index: persons.personalIdIndex })
    .from(persons)
    .where(eq(persons.id, actor.personId));
  if (!person) throw new AppError('not-found');
  const [row] = await tx
    .select()
    .from(agreements)
    .where(and(which, eq(agreements.inviteeIndex, person.index)));
  if (!row) throw new AppError('not-found');
  return row;
}
