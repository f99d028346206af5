import { AppError } from '../kernel/errors.ts';
import type { HttpContext } from './http-env.ts';

/**
 * The bytes of a body as far as they arrive: where the line is cut, what came by then is what there is (tus keeps it).
 * More than the limit is refused whole.
 */
export async function readPart(c: HttpContext, limitBytes: number): Promise<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let total = 0;
  for (let piece = await nextOf(reader); piece; piece = await nextOf(reader)) {
    total += piece.length;
    if (total > limitBytes) throw new AppError('body-too-large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function nextOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch {
    return undefined;
  }
}
