import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import type { Actor } from '../../db/actor.ts';
import type { Transaction } from '../../db/database.ts';
import type { Sealer } from '../../db/keyring.ts';
import { uploadParts, uploads } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { sha256Hex } from '../../kernel/secrets.ts';
import { attachFile } from '../add-attachment.ts';
import { checkFile } from '../check-file.ts';
import { FILE_FAULTS } from '../file-faults.ts';
import { citizenOf, type CitizenActor } from '../open-dossier.ts';
import { endUpload } from './end-upload.ts';
import { lockOpenDossier } from './lock-open-dossier.ts';
import { getUpload, newExpiry, viewUpload, type Upload, type UploadRow } from './upload.ts';

export interface Part {
  dossierId: string;
  id: string;
  /** the part's first byte within the file */
  offset: number;
  bytes: Uint8Array;
}

/**
 * Stores what arrived. The last byte and the attachment are one transaction, so an upload is whole exactly when its
 * file is attached; where the file is refused, its parts are dropped. Of two parts for one place the first is taken,
 * the other answers `offset-conflict`; nothing more for what is whole already changes nothing.
 */
export async function appendToUpload(context: AppContext, actor: Actor, part: Part): Promise<Upload> {
  const citizen = citizenOf(actor);
  try {
    return await withActor(context.db, citizen, (tx) => append(context, tx, citizen, part));
  } catch (error) {
    if (error instanceof AppError && error.code === 'attachment-rejected')
      await endUpload(context, citizen, part);
    throw error;
  }
}

async function append(
  context: AppContext,
  tx: Transaction,
  citizen: CitizenActor,
  part: Part,
): Promise<Upload> {
  const row = await getUpload(context, tx, part);
  if (part.offset !== row.received) throw new AppError('offset-conflict');
  if (row.attachmentId && part.bytes.length === 0) return viewUpload(tx, row);
  const received = row.received + part.bytes.length;
  if (received > row.bytes) throw new AppError('body-too-large');
  await lockOpenDossier(tx, part.dossierId);
  const moved = await move(context, tx, row, received);
  const sealer = await context.keyring.sealerOf(tx, row.dossierId, row.tenant);
  if (received === row.bytes) return attachWhole(context, tx, citizen, { row: moved, sealer, part });
  if (part.bytes.length > 0)
    await tx.insert(uploadParts).values({
      uploadId: row.id,
      at: part.offset,
      tenant: row.tenant,
      content: sealer.sealBytes(slotOf(row.id, part.offset), part.bytes),
    });
  return viewUpload(tx, moved);
}

/** The row's lock lets one of two parts through; the other finds the place taken. */
async function move(
  context: AppContext,
  tx: Transaction,
  row: UploadRow,
  received: number,
): Promise<UploadRow> {
  const [moved] = await tx
    .update(uploads)
    .set({ received, expiresAt: newExpiry(context) })
    .where(and(eq(uploads.id, row.id), eq(uploads.received, row.received), isNull(uploads.attachmentId)))
    .returning();
  if (!moved) throw new AppError('offset-conflict');
  return moved;
}

async function attachWhole(
  context: AppContext,
  tx: Transaction,
  citizen: CitizenActor,
  { row, sealer, part }: { row: UploadRow; sealer: Sealer; part: Part },
): Promise<Upload> {
  const bytes = Buffer.concat([await storedBytes(tx, row.id, sealer), part.bytes]);
  refuseOther(bytes, row.sha256);
  const attachment = await attachFile(context, tx, citizen, row.dossierId, {
    requirementId: row.requirementId,
    name: sealer.unseal<string>('upload-name', row.name),
    bytes,
    file: await checkFile(bytes),
  });
  await tx.delete(uploadParts).where(eq(uploadParts.uploadId, row.id));
  await tx.update(uploads).set({ attachmentId: attachment.id }).where(eq(uploads.id, row.id));
  return viewUpload(tx, { ...row, attachmentId: attachment.id });
}

/** What was promised is not what came: the file changed on its way, or while it was sent. */
function refuseOther(bytes: Buffer, promised: string | null): void {
  if (promised !== null && sha256Hex(bytes) !== promised)
    throw new AppError('attachment-rejected', { fields: { file: 'broken' }, detail: FILE_FAULTS.broken });
}

async function storedBytes(tx: Transaction, id: string, sealer: Sealer): Promise<Buffer> {
  const parts = await tx
    .select({ at: uploadParts.at, content: uploadParts.content })
    .from(uploadParts)
    .where(eq(uploadParts.uploadId, id))
    .orderBy(asc(uploadParts.at));
  return Buffer.concat(parts.map(({ at, content }) => sealer.unsealBytes(slotOf(id, at), content)));
}

/** Sealed for its place, so that parts cannot be swapped between files or within one. */
function slotOf(id: string, at: number): string {
  return `upload-part/${id}/${at}`;
}
