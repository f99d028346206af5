import { z } from 'zod';

const CommuneCode = z.string().regex(/^\d{5}$/);
const ProvinceCode = z.string().regex(/^\d{2}$/);
const Change = z.object({ name: z.string(), on: z.iso.date(), basis: z.string() });

/** File: `knowledge/places/changes-2026.yaml`. */
export const Changes = z.strictObject({
  catalogueOn: z.iso.date(),
  provinces: z.array(Change.extend({ code: ProvinceCode })),
  communes: z.array(Change.extend({ code: CommuneCode })),
});

/** File: `knowledge/places/former-provinces.yaml`. */
export const FormerProvinces = z.strictObject({
  basis: z.string(),
  until: z.iso.date(),
  provinces: z.array(z.strictObject({ code: ProvinceCode, name: z.string(), today: ProvinceCode })),
  names: z.array(
    z.strictObject({
      says: z.array(z.string()).min(1),
      former: z.array(ProvinceCode).min(1),
      short: z.boolean().default(false),
    }),
  ),
  districts: z.array(z.strictObject({ says: z.string(), province: ProvinceCode, district: z.string() })),
});

/** What the package has wrong or lacks. File: `knowledge/places/conversion-2025.yaml`. */
export const Conversion = z.strictObject({
  basis: z.string(),
  codes: z.record(CommuneCode, CommuneCode).describe('wrong code of the package → right one'),
  added: z.array(
    z.strictObject({ code: CommuneCode, name: z.string(), district: z.string(), province: z.string() }),
  ),
  islands: z.array(z.strictObject({ district: z.string(), province: z.string(), today: CommuneCode })),
  spellings: z.record(CommuneCode, z.string()).describe('old code → the name in another official list'),
  today: z.record(CommuneCode, z.array(CommuneCode).min(1)).describe('old code → all codes its land went to'),
  people: z.record(CommuneCode, CommuneCode).describe('old code → where all its people went'),
});

export interface Overlay {
  changes: z.infer<typeof Changes>;
  former: z.infer<typeof FormerProvinces>;
  conversion: z.infer<typeof Conversion>;
}
