import { z } from 'zod';

/** The names of the national systems, the same in knowledge, consent items, provenance, faults and `knownTo`. */
export const SOURCE_IDS = [
  'vneid',
  'population',
  'residence',
  'civil-status',
  'health',
  'social-insurance',
  'land',
  'business-registration',
  'linked-services',
  'public-service-portal',
  'payment',
] as const;
export const SourceId = z.enum(SOURCE_IDS);
export type SourceId = z.infer<typeof SourceId>;

/** The name under which a source's record stands in FEEL, where a hyphen would be a minus. */
export function feelNameOf(source: SourceId): string {
  return source.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
