import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { attachments } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import { filedRow } from './filed-row.ts';
import type { OfficialActor } from './official.ts';

/** A file of a dossier of the official's authority; each opening is on record. */
export async function readAttachment(
  context: AppContext,
  actor: OfficialActor,
  dossierId: string,
  attachmentId: string,
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  return withActor(context.db, actor, async (tx) => {
    const { row, sealer } = await filedRow(context, tx, actor, dossierId);
    const [file] = await tx
      .select()
      .from(attachments)
      .where(and(eq(attachments.dossierId, dossierId), eq(attachments.id, attachmentId)));
    if (!file) throw new AppError('not-found');
    await recordEvent(tx, actor, {
      tenant: row.tenant,
      at: context.clock.now(),
      personId: row.personId,
      action: 'attachment-read-by-official',
      object: dossierId,
      details: { attachmentId, sha256: file.sha256 },
    });
    return {
      name: sealer.unseal<string>('file-name', file.name),
      mediaType: file.mediaType,
      content: sealer.unsealBytes('file', file.content),
    };
  });
}
