import type { Context } from 'hono';
import type { z } from 'zod';

class BadInput extends Error {
  override name = 'BadInput';
}

export async function readBody<T>(c: Context, shape: z.ZodType<T>): Promise<T> {
  const text = await c.req.text();
  return parsed(shape, jsonOf(text));
}

export function readQuery<T>(c: Context, shape: z.ZodType<T>): T {
  return parsed(shape, c.req.query());
}

/** 400 with what was wrong where; anything else is a fault of the sandbox and says so. */
export function refuseBadInput(error: Error, c: Context): Response {
  if (error instanceof BadInput) return c.json({ error: error.message }, 400);
  return c.json({ error: `the sandbox failed: ${error.message}` }, 500);
}

function parsed<T>(shape: z.ZodType<T>, input: unknown): T {
  const result = shape.safeParse(input);
  if (result.success) return result.data;
  throw new BadInput(
    result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput('body: not JSON');
  }
}
