import type { z } from 'zod';
import { WireFailure } from './wire-failure.ts';

/** What came over the line as the shape it must have, or `WireFailure('garbage')`. */
export function parseWire<Schema extends z.ZodType>(schema: Schema, wire: unknown): z.output<Schema> {
  const parsed = schema.safeParse(wire);
  if (!parsed.success) throw new WireFailure('garbage');
  return parsed.data;
}

export function parseJson<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  return parseWire(schema, jsonOf(text));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WireFailure('garbage', { cause: error });
  }
}
