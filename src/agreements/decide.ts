import { and, eq, gt } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { agreements } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { citizenOf, type CitizenActor } from '../dossiers/open-dossier.ts';
import { AppError } from '../kernel/errors.ts';
import { invitationOf, type InvitationRow } from './find-invitation.ts';
import { viewInvitation, type InvitationView } from './view-invitation.ts';

export interface AgreementDecision {
  decision: 'agree' | 'refuse';
  /** why not, in the person's own words; only a refusal has one */
  reason?: string;
}

const STATUS_OF = { agree: 'agreed', refuse: 'refused' } as const;

/**
 * The invited person's word, once. The same word again answers what was decided; another one is `already-decided`,
 * a link that is over `invitation-expired`. `not-found` for everybody else.
 */
export async function decideAgreement(
  context: AppContext,
  actor: Actor,
  id: string,
  input: AgreementDecision,
): Promise<InvitationView> {
  const citizen = citizenOf(actor);
  return withActor(context.db, citizen, async (tx) => {
    const row = await invitationOf(tx, citizen, eq(agreements.id, id));
    const decided =
      (await writeDecision(context, tx, citizen, row, input)) ?? (await reread(tx, citizen, id));
    if (decided.status !== STATUS_OF[input.decision])
      throw new AppError(decided.decidedAt ? 'already-decided' : 'invitation-expired');
    const sealer = await context.keyring.sealerOf(tx, row.dossierId, row.tenant);
    return viewInvitation(decided, sealer, context.clock.now());
  });
}

/** Undefined where it was decided, taken back or over already: of two clicks one finds it open. */
async function writeDecision(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  row: InvitationRow,
  { decision, reason }: AgreementDecision,
): Promise<InvitationRow | undefined> {
  const now = context.clock.now();
  const sealer = await context.keyring.sealerOf(tx, row.dossierId, row.tenant);
  const why = decision === 'refuse' && reason ? sealer.seal('reason', reason.normalize('NFC')) : null;
  const [decided] = await tx
    .update(agreements)
    .set({ status: STATUS_OF[decision], decidedBy: actor.personId, decidedAt: now, reason: why })
    .where(and(eq(agreements.id, row.id), eq(agreements.status, 'waiting'), gt(agreements.expiresAt, now)))
    .returning();
  if (decided)
    await recordEvent(tx, actor, {
      tenant: row.tenant,
      at: now,
      personId: actor.personId,
      action: 'agreement-decided',
      object: row.id,
      details: { dossierId: row.dossierId, agreementId: row.agreementId, decision },
    });
  return decided;
}

function reread(tx: Transaction, actor: CitizenActor, id: string): Promise<InvitationRow> {
  return invitationOf(tx, actor, eq(agreements.id, id));
}
