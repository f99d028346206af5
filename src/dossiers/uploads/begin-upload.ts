import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import type { Actor } from '../../db/actor.ts';
import type { Transaction } from '../../db/database.ts';
import { uploads } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { storedFileName } from '../add-attachment.ts';
import type { Dossier } from '../dossier.ts';
import { FILE_FAULTS } from '../file-faults.ts';
import { loadDossier } from '../load-dossier.ts';
import { citizenOf } from '../open-dossier.ts';
import { lockOpenDossier } from './lock-open-dossier.ts';
import { newExpiry, OPEN_UPLOADS_MOST, viewUpload, type Upload, type UploadRow } from './upload.ts';

export interface NewUpload {
  requirementId: string;
  name: string;
  bytes: number;
  /** SHA-256 of the whole file, in hex, where the client knows it */
  sha256?: string | undefined;
}

/**
 * Makes room for a file that comes in parts. The same file (`sha256`) for the same requirement is the same upload, so
 * it goes on where it stopped, from whichever window or device it is picked again.
 */
export async function beginUpload(
  context: AppContext,
  actor: Actor,
  dossierId: string,
  input: NewUpload,
): Promise<Upload> {
  const citizen = citizenOf(actor);
  return withActor(context.db, citizen, async (tx) => {
    await lockOpenDossier(tx, dossierId);
    const dossier = await loadDossier(context, tx, dossierId);
    refuseSize(dossier, input);
    const open = await openUploads(context, tx, dossierId);
    const begun = open.find((row) => isSameFile(row, input));
    if (begun) return viewUpload(tx, begun);
    await giveWay(tx, open);
    return viewUpload(tx, await insertUpload(context, tx, dossier, input));
  });
}

function refuseSize({ eform }: Dossier, { requirementId, bytes }: NewUpload): void {
  const requirement = eform.requirements.find(({ id }) => id === requirementId);
  if (!requirement) throw new AppError('invalid-input', { fields: { requirementId: 'unknown' } });
  if (bytes === 0)
    throw new AppError('attachment-rejected', { fields: { file: 'empty' }, detail: FILE_FAULTS.empty });
  if (bytes > requirement.maxBytes)
    throw new AppError('body-too-large', { fields: { file: 'too-large' }, detail: FILE_FAULTS['too-large'] });
}

/** The one left alone for longest first. */
function openUploads(context: AppContext, tx: Transaction, dossierId: string): Promise<UploadRow[]> {
  return tx
    .select()
    .from(uploads)
    .where(
      and(
        eq(uploads.dossierId, dossierId),
        isNull(uploads.attachmentId),
        gt(uploads.expiresAt, context.clock.now()),
      ),
    )
    .orderBy(asc(uploads.expiresAt));
}

function isSameFile(row: UploadRow, { requirementId, bytes, sha256 }: NewUpload): boolean {
  return (
    sha256 !== undefined &&
    row.sha256 === sha256 &&
    row.bytes === bytes &&
    row.requirementId === requirementId
  );
}

async function giveWay(tx: Transaction, open: UploadRow[]): Promise<void> {
  const tooMany = open.slice(0, Math.max(0, open.length + 1 - OPEN_UPLOADS_MOST)).map(({ id }) => id);
  if (tooMany.length > 0) await tx.delete(uploads).where(inArray(uploads.id, tooMany));
}

async function insertUpload(
  context: AppContext,
  tx: Transaction,
  { id: dossierId, tenant }: Dossier,
  { requirementId, name, bytes, sha256 }: NewUpload,
): Promise<UploadRow> {
  const sealer = await context.keyring.sealerOf(tx, dossierId, tenant);
  const row: UploadRow = {
    id: context.newId('upl'),
    tenant,
    dossierId,
    requirementId,
    name: sealer.seal('upload-name', storedFileName(name)),
    sha256: sha256 ?? null,
    bytes,
    received: 0,
    attachmentId: null,
    expiresAt: newExpiry(context),
  };
  await tx.insert(uploads).values(row);
  return row;
}
