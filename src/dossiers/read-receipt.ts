import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { deliveries, dossiers } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import type { ReviewCard } from '../guide/card.ts';
import type { Shortening } from '../guide/reply.ts';
import { AppError } from '../kernel/errors.ts';
import type { LocalText } from '../kernel/text.ts';
import { paymentsOf, type DossierPayments } from '../payments/payments-of.ts';
import type { StatusStep } from './dossier.ts';
import type { Filing } from './filing.ts';
import { citizenOf } from './open-dossier.ts';
import { statusName } from './status-name.ts';

/** What the citizen keeps: what was asked, filled from where, confirmed, sent and acknowledged. */
export interface Receipt {
  dossierId: string;
  code: string | null;
  procedureCode: string;
  procedureName: LocalText;
  applicantName: string;
  submittedAt: string;
  confirmedAt: string;
  acknowledgedAt: string | null;
  dueOn: ReviewCard['dueOn'];
  authority: ReviewCard['authority'];
  status: number | null;
  steps: (StatusStep & { label: string; labelEn: string })[];
  sections: ReviewCard['sections'];
  requirements: ReviewCard['requirements'];
  agreements: NonNullable<ReviewCard['agreements']>;
  fee: ReviewCard['fee'];
  shortening: Shortening;
  reviewHash: string;
  afterFiling: LocalText;
  payment: DossierPayments['payment'];
  refundDueVnd: number;
  delivery: { status: string };
}

/** The receipt of a filed dossier; `not-found` before it is filed. */
export async function readReceipt(context: AppContext, actor: Actor, id: string): Promise<Receipt> {
  return withActor(context.db, citizenOf(actor), async (tx) => {
    const [row] = await tx.select().from(dossiers).where(eq(dossiers.id, id));
    if (!row?.filing || !row.submittedAt) throw new AppError('not-found');
    const sealer = await context.keyring.sealerOf(tx, id, row.tenant);
    const filing = sealer.unseal<Filing>('filing', row.filing);
    const [delivery] = await tx.select().from(deliveries).where(eq(deliveries.dossierId, id));
    const eform = context.knowledge.eforms.find(
      (form) => form.code === row.procedureCode && form.version === row.eformVersion,
    );
    return {
      dossierId: id,
      code: row.code,
      procedureCode: row.procedureCode,
      procedureName: filing.procedureName,
      applicantName: filing.applicant.fullName,
      submittedAt: row.submittedAt.toISOString(),
      confirmedAt: filing.confirmedAt,
      acknowledgedAt: delivery?.acknowledgedAt?.toISOString() ?? null,
      dueOn: filing.review.dueOn,
      authority: filing.review.authority,
      status: row.status,
      steps: row.steps.map((step) => ({ ...step, ...labelsOf(step) })),
      sections: filing.review.sections,
      requirements: filing.review.requirements,
      agreements: filing.review.agreements ?? [],
      fee: filing.review.fee,
      shortening: filing.shortening,
      reviewHash: filing.reviewHash,
      afterFiling: eform?.afterFiling ?? { vi: '', en: '' },
      ...(await paymentsOf(tx, id)),
      delivery: { status: delivery?.status ?? 'queued' },
    };
  });
}

function labelsOf({ status }: StatusStep): { label: string; labelEn: string } {
  const { vi, en } = statusName(status);
  return { label: vi, labelEn: en };
}
