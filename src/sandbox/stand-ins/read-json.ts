import type { z } from 'zod';
import type { StandInContext } from './stand-in.ts';

/** The body in its shape; undefined when it is something else. */
export async function readJson<Schema extends z.ZodType>(
  context: StandInContext,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return schema.safeParse(body).data;
}
