import { z } from '@hono/zod-openapi';
import { AppError } from '../kernel/errors.ts';
import { sha1Base64, sha256Base64 } from '../kernel/secrets.ts';
import type { HttpContext } from './http-env.ts';
import { parseInput } from './read-body.ts';

/** Resumable uploads as many clients speak them: https://tus.io/protocols/resumable-upload, version 1.0.0. */
export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS = 'creation,expiration,checksum,termination';
export const PART_TYPE = 'application/offset+octet-stream';

const CHECKSUMS: Record<string, (bytes: Uint8Array) => string> = { sha1: sha1Base64, sha256: sha256Base64 };
export const CHECKSUM_ALGORITHMS = Object.keys(CHECKSUMS).join(',');

const Bytes = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);
const NewUploadHeaders = z.object({
  'upload-length': Bytes,
  requirementId: z.string().min(1).max(100),
  filename: z.string().max(1_000).default('tep'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
const PartHeaders = z.object({ 'upload-offset': Bytes });

/** Every answer says which version it speaks; a call that speaks another is refused (412). */
export function speakTus(c: HttpContext): void {
  c.header('tus-resumable', TUS_VERSION);
  if (c.req.header('tus-resumable') === TUS_VERSION) return;
  c.header('tus-version', TUS_VERSION);
  throw new AppError('tus-version');
}

/** What a creation says of its file: `Upload-Length`, and in `Upload-Metadata` requirement, name and hash. */
export function readNewUpload(c: HttpContext) {
  const {
    'upload-length': bytes,
    filename,
    ...rest
  } = parseInput(c, NewUploadHeaders, {
    ...metadataOf(c.req.header('upload-metadata') ?? ''),
    'upload-length': c.req.header('upload-length'),
  });
  return { ...rest, bytes, name: filename };
}

/** `Upload-Offset` of a part of the right type. */
export function readOffset(c: HttpContext): number {
  const [type = ''] = (c.req.header('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== PART_TYPE) throw new AppError('unsupported-media-type');
  return parseInput(c, PartHeaders, { 'upload-offset': c.req.header('upload-offset') })['upload-offset'];
}

/** A part that does not match its `Upload-Checksum` is not kept, nor is one that was cut before its end. */
export function refuseAltered(c: HttpContext, bytes: Uint8Array): void {
  const header = c.req.header('upload-checksum');
  if (header === undefined) return;
  const [algorithm = '', sum] = header.split(' ');
  const digest = Object.hasOwn(CHECKSUMS, algorithm) ? CHECKSUMS[algorithm] : undefined;
  if (!digest) throw new AppError('invalid-input', { fields: { 'upload-checksum': CHECKSUM_ALGORITHMS } });
  if (digest(bytes) !== sum) throw new AppError('checksum-mismatch');
}

/** Pairs of a key and its value in base64, parted by commas; a key may stand alone. */
function metadataOf(header: string): Record<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key, textOf(key, value)]));
}

function textOf(key: string, base64: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
  } catch (error) {
    throw new AppError('invalid-input', { fields: { [key]: 'UTF-8' }, cause: error });
  }
}
