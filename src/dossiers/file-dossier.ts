import { and, eq, sql } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Transaction } from '../db/database.ts';
import { deliveries, dossiers } from '../db/schema.ts';
import { planQuestion } from '../eforms/plan-questions.ts';
import { shorteningOf } from '../eforms/shortening.ts';
import type { Value } from '../eforms/value.ts';
import { systemClock } from '../kernel/clock.ts';
import { AppError } from '../kernel/errors.ts';
import type { Dossier } from './dossier.ts';
import type { Filing } from './filing.ts';
import type { CitizenActor } from './open-dossier.ts';
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
  if (dossier.stage === 'stopped') return 'not-reviewable';
  if (planQuestion(dossier.eform, dossier.state).kind !== 'complete') return 'not-reviewable';
  if (dossier.reviewHash !== reviewHash || currentReviewHash(context, dossier) !== reviewHash)
    return 'stale-review';
  if (!dossier.reviewExpiresAt || dossier.reviewExpiresAt <= context.clock.now()) return 'expired-review';
  return undefined;
}

/**
 * Files what was confirmed: the sealed copy, the dossier's stage and its delivery in one transaction, once.
 * Filing again what is filed already changes nothing. The row lock settles two confirmations at the same time.
 */
export async function fileDossier(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  dossier: Dossier,
  reviewHash: string,
): Promise<Dossier> {
  const [row] = await tx
    .select({ version: dossiers.version, stage: dossiers.stage })
    .from(dossiers)
    .where(eq(dossiers.id, dossier.id))
    .for('update');
  if (!row) throw new AppError('not-found');
  const refusal = refusalToFile(context, dossier, reviewHash);
  if (refusal) throw new AppError(refusal);
  if (row.stage === 'submitted') return { ...dossier, stage: 'submitted' };
  if (row.version !== dossier.version) throw new AppError('stale-review');
  return writeFiling(context, tx, actor, dossier, reviewHash);
}

async function writeFiling(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  dossier: Dossier,
  reviewHash: string,
): Promise<Dossier> {
  const now = context.clock.now();
  const filing = filingOf(context, dossier, reviewHash);
  const sealer = await context.keyring.sealerOf(tx, dossier.id, dossier.tenant);
  const authorityId = filing.review.authority?.id ?? null;
  await tx
    .update(dossiers)
    .set({
      stage: 'submitted',
      filing: sealer.seal('filing', filing),
      authorityId,
      submittedAt: now,
      updatedAt: now,
    })
    .where(and(eq(dossiers.id, dossier.id), sql`${dossiers.submittedAt} is null`));
  await tx.insert(deliveries).values({
    dossierId: dossier.id,
    tenant: dossier.tenant,
    status: 'queued',
    nextAttemptAt: systemClock.now(),
    queuedAt: systemClock.now(),
  });
  await recordEvent(tx, actor, {
    tenant: dossier.tenant,
    at: now,
    personId: dossier.personId,
    action: 'dossier-confirmed',
    object: dossier.id,
    details: { reviewHash, eformVersion: dossier.eform.version },
  });
  return { ...dossier, stage: 'submitted', authorityId, submittedAt: now };
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
    review: card,
    shortening: shorteningOf(dossier.eform, dossier.state),
    reviewHash,
    confirmedAt: context.clock.now().toISOString(),
  };
}
