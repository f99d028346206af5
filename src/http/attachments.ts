import { createRoute, z } from '@hono/zod-openapi';
import { addAttachment } from '../dossiers/add-attachment.ts';
import { AppError } from '../kernel/errors.ts';
import { AttachmentAdded } from './dossier-wire.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { readBytes } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, json, problems, SIGNED_IN } from './wire.ts';

/** The largest that a requirement takes. */
export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
/** And the form around it. */
export const ATTACHMENT_LIMIT_BYTES = LARGEST_FILE_BYTES + 1024 * 1024;
const MULTIPART = /^multipart\/form-data\s*;/i;

export function isAttachmentPath(path: string): boolean {
  return path.startsWith('/v1/dossiers/') && path.endsWith('/attachments');
}

const attachContract = createRoute({
  method: 'post',
  path: '/v1/dossiers/{id}/attachments',
  summary: 'Attach a file to a requirement',
  description:
    'The same content again is the same attachment, so a broken upload is simply sent again. ' +
    'A new file for a requirement replaces the old one.',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ requirementId: z.string(), file: z.string().meta({ format: 'binary' }) }),
        },
      },
    },
  },
  responses: {
    201: json(AttachmentAdded, 'attached; the next message goes on'),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422),
  },
});

export function attachments(app: HttpApp, { context, callers }: Resources): void {
  serve(app, attachContract, async (c) => {
    const id = idOf(c, 'dos');
    if (!MULTIPART.test(c.req.header('content-type') ?? '')) throw new AppError('unsupported-media-type');
    const { actor } = await callers.session(c);
    return c.json(await addAttachment(context, actor, id, await readForm(c)), 201);
  });
}

async function readForm(c: HttpContext): Promise<{ requirementId: string; name: string; bytes: Uint8Array }> {
  const form = await parseForm(c, await readBytes(c, ATTACHMENT_LIMIT_BYTES));
  const requirementId = form.get('requirementId');
  const file = form.get('file');
  if (typeof requirementId !== 'string')
    throw new AppError('invalid-input', { fields: { requirementId: 'missing' } });
  if (!(file instanceof File)) throw new AppError('invalid-input', { fields: { file: 'missing' } });
  return { requirementId, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function parseForm(c: HttpContext, bytes: Uint8Array): Promise<FormData> {
  try {
    const type = c.req.header('content-type') ?? '';
    return await new Response(Buffer.from(bytes), { headers: { 'content-type': type } }).formData();
  } catch (error) {
    throw new AppError('invalid-input', { fields: { body: 'multipart' }, cause: error });
  }
}
