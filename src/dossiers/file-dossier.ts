import { and, eq, sql } from 'drizzle-orm';
import { revokeInvitations } from '../agreements/revoke-invitations.ts';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Transaction } from '../db/database.ts';
import { dossiers } from '../db/schema.ts';
import { agreementsGiven } from '../eforms/agreements-given.ts';
import { onlineFeeVnd } from '../eforms/fee.ts';
import { planQuestion } from '../eforms/plan-questions.ts';
import { shorteningOf } from '../eforms/shortening.ts';
import type { Value } from '../eforms/value.ts';
import { AppError } from '../kernel/errors.ts';
import { assistedByOf } from '../officials/assisted-by.ts';
import { createBill } from '../payments/create-bill.ts';
import { newBill, type DraftBill } from '../payments/draft-bill.ts';
import type { Dossier } from './dossier.ts';
import type { Filing } from './filing.ts';
import type { CitizenActor } from './open-dossier.ts';
import { queueDelivery } from './queue-delivery.ts';
import { currentReviewHash, reviewOf } from './review.ts';

export type FilingRefusal = 'stale-review' | 'expired-review' | 'not-reviewable' | 'already-submitted';

/** Why this hash may not file this dossier now; undefined when it may. */
export function refusalToFile(
  context: AppContext,
  dossier: Dossier,
  reviewHash: string,
): FilingRefusal | undefined {
  if (dossier.stage === 'submitted')
    return dossier.reviewHash === reviewHash ? undefined : 'already-submitted';
  if (dossier.stage === 'paying') return dossier.reviewHash === reviewHash ? undefined : 'stale-review';
  if (dossier.stage === 'stopped') return 'not-reviewable';
  if (planQuestion(dossier.eform, dossier.state).kind !== 'complete') return 'not-reviewable';
  if (dossier.reviewHash !== reviewHash || currentReviewHash(context, dossier) !== reviewHash)
    return 'stale-review';
  if (!dossier.reviewExpiresAt || dossier.reviewExpiresAt <= context.clock.now()) return 'expired-review';
  return undefined;
}

/**
 * Files what was confirmed: the sealed copy, the dossier's stage and its delivery in one transaction, once; where a fee
 * is due first, its bill (`draft`, if it is with the platform already) in place of the delivery. Filing again what is
 * filed already changes nothing. The row lock settles two confirmations at the same time.
 */
export async function fileDossier(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  dossier: Dossier,
  reviewHash: string,
  draft?: DraftBill,
): Promise<Dossier> {
  const [row] = await tx
    .select({ version: dossiers.version, stage: dossiers.stage })
    .from(dossiers)
    .where(eq(dossiers.id, dossier.id))
    .for('update');
  if (!row) throw new AppError('not-found');
  if (actor.assistedBy) throw new AppError('citizen-only');
  const refusal = refusalToFile(context, dossier, reviewHash);
  if (refusal) throw new AppError(refusal);
  if (row.stage === 'submitted' || row.stage === 'paying') return { ...dossier, stage: row.stage };
  if (row.version !== dossier.version) throw new AppError('stale-review');
  return writeFiling(context, tx, actor, dossier, reviewHash, draft);
}

async function writeFiling(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  dossier: Dossier,
  reviewHash: string,
  draft?: DraftBill,
): Promise<Dossier> {
  const now = context.clock.now();
  const assistedBy = await assistedByOf(context, tx, dossier.id);
  const filing = { ...filingOf(context, dossier, reviewHash), ...(assistedBy ? { assistedBy } : {}) };
  const sealer = await context.keyring.sealerOf(tx, dossier.id, dossier.tenant);
  const authorityId = filing.review.authority?.id ?? null;
  const feeVnd = onlineFeeVnd(dossier.eform, dossier.state);
  const stage = feeVnd === null ? 'submitted' : 'paying';
  const submittedAt = feeVnd === null ? now : null;
  await tx
    .update(dossiers)
    .set({
      stage,
      filing: sealer.seal('filing', filing),
      authorityId,
      submittedAt,
      updatedAt: now,
    })
    .where(and(eq(dossiers.id, dossier.id), sql`${dossiers.submittedAt} is null`));
  if (feeVnd === null) await queueDelivery(tx, dossier);
  else await createBill(context, tx, actor, dossier.id, draft ?? newBill(context, feeVnd));
  await revokeInvitations(tx, dossier.id);
  await recordEvent(tx, actor, {
    tenant: dossier.tenant,
    at: now,
    personId: dossier.personId,
    action: 'dossier-confirmed',
    object: dossier.id,
    details: { reviewHash, eformVersion: dossier.eform.version },
  });
  return { ...dossier, stage, authorityId, submittedAt };
}

function filingOf(context: AppContext, dossier: Dossier, reviewHash: string): Filing {
  const { card } = reviewOf(context, dossier);
  const fields = card.sections.flatMap((section) => section.fields).filter((field) => field.value !== null);
  const account = dossier.state.signedIn.record;
  const procedure = context.knowledge.procedures.find((candidate) => candidate.code === dossier.eform.code);
  return {
    dossierId: dossier.id,
    procedureCode: dossier.eform.code,
    procedureName: procedure?.names ?? dossier.eform.formName,
    eformVersion: dossier.eform.version,
    backEnd: dossier.eform.backEnd,
    applicant: {
      personalId: account.personalId ?? '',
      fullName: account.fullName ?? '',
      ...(account.phone ? { phone: account.phone } : {}),
      ...(account.email ? { email: account.email } : {}),
    },
    values: Object.fromEntries(fields.map((field) => [field.id, field.value as Value])),
    provenance: Object.fromEntries(
      fields.map(({ id, provenance }) => [
        id,
        { source: provenance.source, ...(provenance.recordId ? { recordId: provenance.recordId } : {}) },
      ]),
    ),
    agreements: agreementsGiven(dossier.eform, dossier.state).map(({ view, personalId, hash }) => ({
      id: view.id,
      personalId,
      fullName: view.personName,
      decision: 'agreed',
      at: view.decidedAt,
      hash,
    })),
    review: card,
    shortening: shorteningOf(dossier.eform, dossier.state),
    reviewHash,
    confirmedAt: context.clock.now().toISOString(),
  };
}
