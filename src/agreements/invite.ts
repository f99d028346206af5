import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Transaction } from '../db/database.ts';
import { agreements, dossiers } from '../db/schema.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { CitizenActor } from '../dossiers/open-dossier.ts';
import type { AgreementNeed } from '../eforms/agreement-needs.ts';
import type { AgreementState } from '../eforms/dossier-state.ts';
import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { agreementsOf } from './agreements-of.ts';
import { contentOf } from './content-of.ts';
import { INVITATION_LIFETIME_MS } from './invitation.ts';

/** The open invitation for exactly what is shown now, or a new one. */
export async function invite(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  dossier: Dossier,
  need: AgreementNeed,
): Promise<AgreementState> {
  await lockDossier(tx, dossier.id);
  const held = (await agreementsOf(context, tx, dossier))[need.agreement.id];
  if (held?.status === 'waiting' && held.hash === need.hash) return held;
  return inviteAnew(context, tx, actor, dossier, need);
}

/** A new link; whoever still has the old one can do nothing with it. */
export async function inviteAnew(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  dossier: Dossier,
  need: AgreementNeed,
): Promise<AgreementState> {
  await lockDossier(tx, dossier.id);
  const { id: agreementId } = need.agreement;
  const open = and(
    eq(agreements.dossierId, dossier.id),
    eq(agreements.agreementId, agreementId),
    eq(agreements.status, 'waiting'),
  );
  await tx.update(agreements).set({ status: 'revoked' }).where(open);
  const now = context.clock.now();
  const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME_MS);
  const [id, token] = [context.newId('agr'), context.newId('tok')];
  const sealer = await context.keyring.sealerOf(tx, dossier.id, dossier.tenant);
  await tx.insert(agreements).values({
    id,
    tenant: dossier.tenant,
    dossierId: dossier.id,
    agreementId,
    inviteeIndex: context.keyring.index(`${dossier.tenant}/${need.person.personalId}`),
    tokenHash: sha256Hex(token),
    content: sealer.seal('invitation', contentOf(context, dossier, need, token)),
    status: 'waiting',
    createdAt: now,
    expiresAt,
  });
  await recordEvent(tx, actor, {
    tenant: dossier.tenant,
    at: now,
    personId: dossier.personId,
    action: 'agreement-asked',
    object: dossier.id,
    details: { invitationId: id, agreementId },
  });
  const { hash } = need;
  return { invitationId: id, status: 'waiting', hash, token, expiresAt: expiresAt.toISOString() };
}

/** Two windows that ask at the same time get the same link. */
async function lockDossier(tx: Transaction, id: string): Promise<void> {
  const [row] = await tx.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.id, id)).for('update');
  if (!row) throw new AppError('not-found');
}
