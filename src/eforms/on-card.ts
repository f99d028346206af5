import { z } from 'zod';
import type { Field } from './eform.ts';
import type { FieldType } from './value.ts';

/** What the citizen card says of its holder in its QR code. */
export const CardAttribute = z.enum(['personal-id', 'full-name', 'birth-date', 'sex', 'address']);
export type CardAttribute = z.infer<typeof CardAttribute>;

/** Whose card has the value of a field, and which part of it. */
export const OnCard = z
  .object({ person: z.string().describe('a subject of the eForm'), attribute: CardAttribute })
  .strict()
  .describe('left out where no citizen card says it');
export type OnCard = z.infer<typeof OnCard>;

/** By the names that records give these attributes; a personal id is known by its type. */
const WRITTEN: [CardAttribute, FieldType, string][] = [
  ['full-name', 'name', 'fullName'],
  ['birth-date', 'date', 'birthDate'],
  ['sex', 'choice', 'sex'],
  ['address', 'place', 'permanentResidence'],
];

/** Told by what the eForm declares of the field: its type, its name, and the attributes of records that fill it. */
export function onCard({ id, type, subject, from }: Field): OnCard | undefined {
  if (type === 'personal-id') return { person: subject, attribute: 'personal-id' };
  const names = [id, ...from.map(({ value }) => value)].map((path) => path.split('.').at(-1));
  const found = WRITTEN.find(([, ofType, name]) => type === ofType && names.includes(name));
  return found && { person: subject, attribute: found[0] };
}
