import { and, eq, gt } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import type { Transaction } from '../../db/database.ts';
import { attachments, uploads } from '../../db/schema.ts';
import { AppError } from '../../kernel/errors.ts';

/** The most that one call may bring. */
export const UPLOAD_PART_LIMIT_BYTES = 1024 * 1024;
/** Beyond these of a dossier, the one left alone for longest gives way: nobody is locked out by what they gave up. */
export const OPEN_UPLOADS_MOST = 3;
const KEPT_MS = 24 * 3_600_000;

/** A file on its way: how much of it is here, and the attachment that it has become. */
export interface Upload {
  id: string;
  dossierId: string;
  requirementId: string;
  bytes: number;
  received: number;
  expiresAt: Date;
  attachment: { id: string; hash: string } | null;
}

export type UploadRow = typeof uploads.$inferSelect;

/** The upload, or `not-found` for one that is unknown, foreign, given up or expired. */
export async function getUpload(
  context: AppContext,
  tx: Transaction,
  { dossierId, id }: { dossierId: string; id: string },
): Promise<UploadRow> {
  const [row] = await tx
    .select()
    .from(uploads)
    .where(
      and(eq(uploads.id, id), eq(uploads.dossierId, dossierId), gt(uploads.expiresAt, context.clock.now())),
    );
  if (!row) throw new AppError('not-found');
  return row;
}

export async function viewUpload(tx: Transaction, row: UploadRow): Promise<Upload> {
  const { id, dossierId, requirementId, bytes, received, expiresAt } = row;
  const [attachment] = row.attachmentId
    ? await tx
        .select({ id: attachments.id, hash: attachments.sha256 })
        .from(attachments)
        .where(eq(attachments.id, row.attachmentId))
    : [];
  if (row.attachmentId && !attachment) throw new AppError('not-found');
  return { id, dossierId, requirementId, bytes, received, expiresAt, attachment: attachment ?? null };
}

/** Each part that arrives gives it a whole day more. */
export function newExpiry({ clock }: Pick<AppContext, 'clock'>): Date {
  return new Date(clock.now().getTime() + KEPT_MS);
}
