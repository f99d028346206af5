import type { z } from '@hono/zod-openapi';
import { appendToUpload } from '../dossiers/uploads/append-to-upload.ts';
import { beginUpload } from '../dossiers/uploads/begin-upload.ts';
import { endUpload } from '../dossiers/uploads/end-upload.ts';
import { readUpload } from '../dossiers/uploads/read-upload.ts';
import { UPLOAD_PART_LIMIT_BYTES, type Upload } from '../dossiers/uploads/upload.ts';
import { AppError } from '../kernel/errors.ts';
import { LARGEST_FILE_BYTES } from './attachments.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { readPart } from './read-part.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import {
  CHECKSUM_ALGORITHMS,
  readNewUpload,
  readOffset,
  refuseAltered,
  speakTus,
  TUS_EXTENSIONS,
  TUS_VERSION,
} from './tus.ts';
import {
  appendContract,
  beginContract,
  endContract,
  optionsContract,
  overrideContract,
  readContract,
  type UploadView,
} from './upload-contracts.ts';

const UPLOAD_PATH = /^\/v1\/dossiers\/[^/]+\/uploads\/[^/]+$/;

export function isUploadPath(path: string): boolean {
  return UPLOAD_PATH.test(path);
}

export function uploads(app: HttpApp, { context, callers }: Resources): void {
  serve(app, optionsContract, (c) =>
    c.body(null, 204, {
      'tus-resumable': TUS_VERSION,
      'tus-version': TUS_VERSION,
      'tus-extension': TUS_EXTENSIONS,
      'tus-checksum-algorithm': CHECKSUM_ALGORITHMS,
      'tus-max-size': String(LARGEST_FILE_BYTES),
    }),
  );

  serve(app, beginContract, async (c) => {
    const dossierId = idOf(c, 'dos');
    const { actor } = await callers.session(c);
    speakTus(c);
    const upload = await beginUpload(context, actor, dossierId, readNewUpload(c));
    return c.body(null, 201, {
      ...headersOf(upload),
      location: `/v1/dossiers/${dossierId}/uploads/${upload.id}`,
    });
  });

  serve(app, readContract, async (c) => {
    const address = addressOf(c);
    const { actor } = await callers.session(c);
    speakTus(c);
    const upload = await readUpload(context, actor, address);
    return c.json(viewOf(upload), 200, headersOf(upload));
  });

  const append = async (c: HttpContext) => {
    const address = addressOf(c);
    const { actor } = await callers.session(c);
    speakTus(c);
    const offset = readOffset(c);
    const { received } = await readUpload(context, actor, address);
    if (offset !== received) throw new AppError('offset-conflict');
    const bytes = await readPart(c, UPLOAD_PART_LIMIT_BYTES);
    refuseAltered(c, bytes);
    const upload = await appendToUpload(context, actor, { ...address, offset, bytes });
    return c.body(null, 204, headersOf(upload));
  };

  const end = async (c: HttpContext) => {
    const address = addressOf(c);
    const { actor } = await callers.session(c);
    speakTus(c);
    await endUpload(context, actor, address);
    return c.body(null, 204);
  };

  serve(app, appendContract, append);
  serve(app, endContract, end);
  serve(app, overrideContract, (c) => {
    const method = c.req.header('x-http-method-override')?.toUpperCase();
    if (method === 'PATCH') return append(c);
    if (method === 'DELETE') return end(c);
    throw new AppError('method-not-allowed');
  });
}

function addressOf(c: HttpContext): { dossierId: string; id: string } {
  return { dossierId: idOf(c, 'dos'), id: idOf(c, 'upl', 'uploadId') };
}

function headersOf({ received, bytes, expiresAt, attachment }: Upload): Record<string, string> {
  return {
    'upload-offset': String(received),
    'upload-length': String(bytes),
    'upload-expires': expiresAt.toUTCString(),
    ...(attachment ? { 'attachment-id': attachment.id, 'attachment-hash': attachment.hash } : {}),
  };
}

function viewOf({ id, requirementId, received, bytes, expiresAt, attachment }: Upload) {
  return {
    id,
    requirementId,
    offset: received,
    length: bytes,
    expiresAt: expiresAt.toISOString(),
    attachment,
  } satisfies z.infer<typeof UploadView>;
}
