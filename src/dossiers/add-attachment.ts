import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Actor } from '../db/actor.ts';
import { attachments } from '../db/schema.ts';
import type { Transaction } from '../db/database.ts';
import { withActor } from '../db/with-actor.ts';
import type { Requirement } from '../eforms/eform.ts';
import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { acceptFile, checkFile, type CheckedFile } from './check-file.ts';
import { closedBecause, isOpen } from './dossier.ts';
import { FILE_FAULTS } from './file-faults.ts';
import { loadDossier } from './load-dossier.ts';
import { citizenOf, type CitizenActor } from './open-dossier.ts';
import { saveDossier } from './save-dossier.ts';

const NAME_MAX = 120;

/**
 * Attaches a file to a requirement. Its type is told by its content, never by its name, and it must open; the same
 * content again is the same attachment; a new file for the requirement replaces the old one, a refused one does not.
 */
export async function addAttachment(
  context: AppContext,
  actor: Actor,
  id: string,
  input: { requirementId: string; name: string; bytes: Uint8Array },
): Promise<{ id: string; hash: string }> {
  const citizen = citizenOf(actor);
  const file = await checkFile(input.bytes);
  return withActor(context.db, citizen, (tx) => attachFile(context, tx, citizen, id, { ...input, file }));
}

/** As above, inside the caller's transaction. */
export async function attachFile(
  context: AppContext,
  tx: Transaction,
  citizen: CitizenActor,
  id: string,
  input: { requirementId: string; name: string; bytes: Uint8Array; file: CheckedFile },
): Promise<{ id: string; hash: string }> {
  const dossier = await loadDossier(context, tx, id);
  if (!isOpen(dossier)) throw new AppError(closedBecause(dossier));
  const requirement = dossier.eform.requirements.find((one) => one.id === input.requirementId);
  if (!requirement) throw new AppError('invalid-input', { fields: { requirementId: 'unknown' } });
  const mediaType = acceptedType(requirement, input.file);
  const sha256 = sha256Hex(input.bytes);
  const existing = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(
      and(
        eq(attachments.dossierId, id),
        eq(attachments.requirementId, requirement.id),
        eq(attachments.sha256, sha256),
      ),
    );
  if (existing[0]) return { id: existing[0].id, hash: sha256 };
  await tx
    .delete(attachments)
    .where(and(eq(attachments.dossierId, id), eq(attachments.requirementId, requirement.id)));
  const attachmentId = context.newId('att');
  const sealer = await context.keyring.sealerOf(tx, id, dossier.tenant);
  const at = context.clock.now();
  await tx.insert(attachments).values({
    id: attachmentId,
    tenant: dossier.tenant,
    dossierId: id,
    requirementId: requirement.id,
    name: sealer.seal('file-name', storedFileName(input.name)),
    mediaType,
    bytes: input.bytes.length,
    sha256,
    content: sealer.sealBytes('file', input.bytes),
    at,
  });
  await recordEvent(tx, citizen, {
    tenant: dossier.tenant,
    at,
    personId: dossier.personId,
    action: 'attachment-added',
    object: id,
    details: { requirementId: requirement.id, sha256, bytes: input.bytes.length },
  });
  const kept = dossier.attachments.filter((file) => file.requirementId !== requirement.id);
  const files = [...kept, { requirementId: requirement.id, sha256 }];
  const bringing = dossier.state.bringing.filter((requirementId) => requirementId !== requirement.id);
  await saveDossier(context, tx, citizen, dossier, {
    ...dossier,
    stage: 'draft',
    attachments: files,
    state: { ...dossier.state, bringing, attached: files.map((file) => file.requirementId) },
  });
  return { id: attachmentId, hash: sha256 };
}

/** The name as it is kept, for people to read. */
export function storedFileName(name: string): string {
  return name.normalize('NFC').slice(0, NAME_MAX);
}

function acceptedType(requirement: Requirement, file: CheckedFile): string {
  const accepted = acceptFile(file, requirement);
  if ('mediaType' in accepted) return accepted.mediaType;
  const { fault } = accepted;
  throw new AppError('attachment-rejected', { fields: { file: fault }, detail: FILE_FAULTS[fault] });
}
