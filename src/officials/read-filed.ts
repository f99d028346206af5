import { asc, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Transaction } from '../db/database.ts';
import { attachments } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import type { StatusStep } from '../dossiers/dossier.ts';
import type { AssistedBy } from '../dossiers/filing.ts';
import { statusName } from '../dossiers/status-name.ts';
import type { ReviewCard } from '../guide/card.ts';
import type { Shortening } from '../guide/reply.ts';
import { maskPersonalId } from '../identity/mask-personal-id.ts';
import { paymentsOf, type DossierPayments } from '../payments/payments-of.ts';
import { filedRow, type FiledRow } from './filed-row.ts';
import { filedSummary, type FiledSummary } from './filed-summary.ts';
import { nextMoves } from './next-moves.ts';
import type { OfficialActor } from './official.ts';
import { requirementRuling, type RequirementRuling } from './requirement-ruling.ts';

export interface AttachmentView {
  id: string;
  requirementId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** A filed dossier as its official reads it: every value with where it came from, every paper with its rule. */
export interface FiledDossier extends FiledSummary, DossierPayments {
  /** of the eForm it was filed under */
  version: string;
  steps: (StatusStep & { label: string; labelEn: string })[];
  applicant: { fullName: string; personalId: string; phone?: string; email?: string };
  sections: ReviewCard['sections'];
  requirements: RequirementRuling[];
  agreements: NonNullable<ReviewCard['agreements']>;
  fee: ReviewCard['fee'];
  attachments: AttachmentView[];
  shortening: Shortening;
  confirmedAt: string;
  reviewHash: string;
  assistedBy?: AssistedBy;
  /** statuses it may go to next */
  allowed: { status: number; labelVi: string; labelEn: string }[];
}

/** Opens a dossier of the official's authority; each opening is on record. */
export async function readFiled(
  context: AppContext,
  actor: OfficialActor,
  id: string,
): Promise<FiledDossier> {
  return withActor(context.db, actor, async (tx) => {
    const filed = await filedRow(context, tx, actor, id);
    await recordEvent(tx, actor, {
      tenant: filed.row.tenant,
      at: context.clock.now(),
      personId: filed.row.personId,
      action: 'dossier-read-by-official',
      object: id,
      details: { authorityId: actor.authorityId },
    });
    return { ...viewFiled(context, filed, await attachmentsOf(tx, filed)), ...(await paymentsOf(tx, id)) };
  });
}

function viewFiled(
  context: AppContext,
  filed: FiledRow,
  files: AttachmentView[],
): Omit<FiledDossier, keyof DossierPayments> {
  const { row, filing, eform } = filed;
  const { review, applicant, assistedBy } = filing;
  return {
    ...filedSummary(context, filed),
    version: row.eformVersion,
    steps: row.steps.map((step) => ({ ...step, ...labelsOf(step.status) })),
    applicant: { ...applicant, personalId: maskPersonalId(applicant.personalId) },
    sections: review.sections,
    requirements: review.requirements.map((view) => requirementRuling(view, eform)),
    agreements: review.agreements ?? [],
    fee: review.fee,
    attachments: files,
    shortening: filing.shortening,
    confirmedAt: filing.confirmedAt,
    reviewHash: filing.reviewHash,
    ...(assistedBy ? { assistedBy } : {}),
    allowed: nextMoves(row.status).map((status) => {
      const { vi, en } = statusName(status);
      return { status, labelVi: vi, labelEn: en };
    }),
  };
}

function labelsOf(status: number): { label: string; labelEn: string } {
  const { vi, en } = statusName(status);
  return { label: vi, labelEn: en };
}

async function attachmentsOf(tx: Transaction, { row, sealer }: FiledRow): Promise<AttachmentView[]> {
  const { id, requirementId, name, mediaType, bytes, sha256, dossierId, at } = attachments;
  const files = await tx
    .select({ id, requirementId, name, mediaType, bytes, sha256 })
    .from(attachments)
    .where(eq(dossierId, row.id))
    .orderBy(asc(at));
  return files.map((file) => ({ ...file, name: sealer.unseal<string>('file-name', file.name) }));
}
