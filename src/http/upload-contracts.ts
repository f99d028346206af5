import { createRoute, z } from '@hono/zod-openapi';
import { UPLOAD_PART_LIMIT_BYTES } from '../dossiers/uploads/upload.ts';
import { AttachmentAdded } from './dossier-wire.ts';
import { PART_TYPE, TUS_VERSION } from './tus.ts';
import { IdParam, json, problems, SIGNED_IN } from './wire.ts';

const UploadParams = IdParam.extend({ uploadId: z.string() });
const Tus = z.object({ 'tus-resumable': z.literal(TUS_VERSION) });

export const UploadView = z
  .object({
    id: z.string(),
    requirementId: z.string(),
    offset: z.int().describe('bytes that are here'),
    length: z.int().describe('bytes of the whole file'),
    expiresAt: z.string(),
    attachment: AttachmentAdded.nullable().describe('what it became with its last byte'),
  })
  .strict();

export const optionsContract = createRoute({
  method: 'options',
  path: '/v1/dossiers/{id}/uploads',
  summary: 'What is spoken here of tus',
  request: { params: IdParam },
  responses: { 204: { description: 'as headers: `Tus-Version`, `Tus-Extension`, `Tus-Max-Size`' } },
});

export const beginContract = createRoute({
  method: 'post',
  path: '/v1/dossiers/{id}/uploads',
  summary: 'Begin a file that comes in parts',
  description:
    'tus 1.0.0 (creation). `Upload-Metadata` names `requirementId` and `filename`, and may name the `sha256` of the ' +
    'whole file in hex: the same file for the same requirement is the same upload and goes on where it stopped. ' +
    'It is kept for a day after the last part; of more than three of a dossier the oldest gives way.',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    headers: Tus.extend({ 'upload-length': z.string(), 'upload-metadata': z.string() }),
  },
  responses: {
    201: { description: 'begun; its address is in `Location`, what is here already in `Upload-Offset`' },
    ...problems(400, 401, 403, 404, 409, 412, 413, 422),
  },
});

export const readContract = createRoute({
  method: 'get',
  path: '/v1/dossiers/{id}/uploads/{uploadId}',
  summary: 'How much of a file is here',
  description:
    'HEAD answers the same by its headers: `Upload-Offset`, `Upload-Length`, `Upload-Expires`, and for a whole file ' +
    '`Attachment-Id` and `Attachment-Hash`.',
  security: SIGNED_IN,
  request: { params: UploadParams, headers: Tus },
  responses: { 200: json(UploadView, 'the upload'), ...problems(401, 404, 412) },
});

export const appendContract = createRoute({
  method: 'patch',
  path: '/v1/dossiers/{id}/uploads/{uploadId}',
  summary: 'Send the next part of a file',
  description:
    `At most ${UPLOAD_PART_LIMIT_BYTES} bytes a call; of a call that is cut, what arrived is kept. With the last byte ` +
    'the file is attached under the same rules as a whole one, and `Attachment-Id` and `Attachment-Hash` name it; ' +
    'where it is refused (422), its parts are dropped.',
  security: SIGNED_IN,
  request: {
    params: UploadParams,
    headers: Tus.extend({ 'upload-offset': z.string(), 'upload-checksum': z.string().optional() }),
    body: { required: true, content: { [PART_TYPE]: { schema: z.string().meta({ format: 'binary' }) } } },
  },
  responses: {
    204: { description: 'stored up to `Upload-Offset`' },
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 460),
  },
});

export const endContract = createRoute({
  method: 'delete',
  path: '/v1/dossiers/{id}/uploads/{uploadId}',
  summary: 'Give up a file on its way',
  security: SIGNED_IN,
  request: { params: UploadParams, headers: Tus },
  responses: { 204: { description: 'given up' }, ...problems(401, 403, 404, 412) },
});

export const overrideContract = createRoute({
  method: 'post',
  path: '/v1/dossiers/{id}/uploads/{uploadId}',
  summary: 'PATCH and DELETE for networks that let neither through',
  security: SIGNED_IN,
  request: {
    params: UploadParams,
    headers: Tus.extend({ 'x-http-method-override': z.enum(['PATCH', 'DELETE']) }),
    body: { required: true, content: { [PART_TYPE]: { schema: z.string().meta({ format: 'binary' }) } } },
  },
  responses: {
    204: { description: 'as the call that it stands for' },
    ...problems(400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 460),
  },
});
