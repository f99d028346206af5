import type { z } from '@hono/zod-openapi';
import { en, vi } from 'zod/locales';
import { AppError } from '../kernel/errors.ts';
import type { HttpContext } from './http-env.ts';

export const BODY_LIMIT_BYTES = 64 * 1024;
const DEEPEST = 32;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;
const LOCALE_ERRORS = { vi: vi().localeError, en: en().localeError };

/** The JSON body, parsed by the schema. An empty body is `{}`, for calls in which everything is optional. */
export async function readJson<Schema extends z.ZodType>(
  c: HttpContext,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return parseInput(c, schema, await readUnparsed(c));
}

/** As above, before any schema: right type, size, encoding, depth and keys. */
export async function readUnparsed(c: HttpContext): Promise<unknown> {
  const type = c.req.header('content-type');
  const bytes = await readBytes(c, BODY_LIMIT_BYTES);
  if (bytes.length === 0 && type === undefined) return {};
  if (!type || !JSON_TYPE.test(type)) throw new AppError('unsupported-media-type');
  const body = parseJson(bytes);
  refuseOdd(body, 0);
  return body;
}

/** `invalid-input` names each wrong place by its path, in the reader's language. */
export function parseInput<Schema extends z.ZodType>(
  c: HttpContext,
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(input, { error: LOCALE_ERRORS[c.get('locale')] });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => [issue.path.join('.') || 'body', issue.message] as const);
  throw new AppError('invalid-input', { fields: Object.fromEntries(fields) });
}

/** A declared length was checked before (`guard-request.ts`); a body that comes in chunks is counted here. */
export async function readBytes(c: HttpContext, limitBytes: number): Promise<Uint8Array> {
  if (c.req.header('content-length') !== undefined) return new Uint8Array(await c.req.arrayBuffer());
  const { body } = c.req.raw;
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    total += part.value.length;
    if (total > limitBytes) throw new AppError('body-too-large');
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AppError('invalid-input', { fields: { body: 'JSON' }, cause: error });
  }
}

/** Nothing of ours nests deep, and no field of ours is called like the key that would change a prototype. */
function refuseOdd(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw new AppError('invalid-input', { fields: { body: 'depth' } });
  if (Object.hasOwn(value, '__proto__'))
    throw new AppError('invalid-input', { fields: { body: '__proto__' } });
  for (const inner of Object.values(value)) refuseOdd(inner, depth + 1);
}
