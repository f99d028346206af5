import { z } from 'zod';

/** Civil names, addresses and free text are NFC everywhere inside (TCVN 6909). */
const NfcText = z.string().transform((text) => text.normalize('NFC'));

export const FIELD_TYPES = [
  'text',
  'name',
  'personal-id',
  'phone',
  'email',
  'date',
  'place',
  'money',
  'integer',
  'boolean',
  'choice',
  'choices',
] as const;
export const FieldType = z.enum(FIELD_TYPES);
export type FieldType = z.infer<typeof FieldType>;

/** A date as precise as it is known: people born long ago may have only a year. */
export const DateValue = z
  .object({ value: z.string(), precision: z.enum(['day', 'month', 'year']) })
  .strict()
  .refine(({ value, precision }) => isDateOfPrecision(value, precision));
export type DateValue = z.infer<typeof DateValue>;

/** A commune `code` means nothing without the date of its catalogue: 1,792 codes were reused in July 2025. */
export const PlaceValue = z
  .object({
    code: z
      .string()
      .regex(/^\d{5}$/)
      .nullable(),
    catalogueOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    text: NfcText.pipe(z.string().min(1).max(500)),
  })
  .strict();
export type PlaceValue = z.infer<typeof PlaceValue>;

const MAX_TEXT = 1000;

/** The shape of each field type's value, the same in answers, reviews, dossiers and on the wire. */
export const VALUE_OF_TYPE = {
  text: NfcText.pipe(z.string().trim().min(1).max(MAX_TEXT)),
  name: NfcText.pipe(z.string().trim().min(1).max(120)),
  'personal-id': z.string().regex(/^\d{12}$/),
  phone: z.string().regex(/^0\d{9,10}$/),
  email: z.email().max(200),
  date: DateValue,
  place: PlaceValue,
  money: z.int().min(0).max(1e15),
  integer: z.int().min(-1e9).max(1e9),
  boolean: z.boolean(),
  choice: z.string().min(1).max(100),
  choices: z.array(z.string().min(1).max(100)).max(50),
} as const satisfies Record<FieldType, z.ZodType>;

export const Value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  DateValue,
  PlaceValue,
  z.array(z.string()),
]);
export type Value = z.infer<typeof Value>;

function isDateOfPrecision(value: string, precision: 'day' | 'month' | 'year'): boolean {
  const pattern = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ }[precision];
  if (!pattern.test(value)) return false;
  const full = `${value}-01-01`.slice(0, 10);
  const instant = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(full);
}
