import { z } from 'zod';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import type { CleanRecord, Verdict, VneidRecord } from '../record.ts';
import { cleanDate } from './clean-date.ts';
import type { Cleaned } from './cleaned.ts';
import { cleanEmail } from './clean-email.ts';
import { cleanName } from './clean-name.ts';
import { cleanPhone } from './clean-phone.ts';

const PersonalId = z.string().regex(/^\d{12}$/);

/** What the sign-on says of who came back, with the portal's `SoDinhDanh` before `sub`. */
export const SignInClaims = z
  .object({
    sub: z.string(),
    SoDinhDanh: PersonalId.optional(),
    fullName: z.string().optional(),
    birthDate: z.string().optional().describe('dd/mm/yyyy or yyyy'),
    phone: z.string().optional(),
    email: z.string().optional(),
    accountLevel: z.coerce.number().int().optional(),
    roles: z.array(z.string()).optional(),
    authorityId: z.string().optional(),
  })
  .transform(({ sub, SoDinhDanh, ...claims }) => ({ personalId: SoDinhDanh ?? sub, ...claims }))
  .refine(({ personalId }) => PersonalId.safeParse(personalId).success, { message: 'no personal id' });
export type SignInClaims = z.output<typeof SignInClaims>;

/** The account of the signed-in person as a record; `at` is the sign-in. Identity was proven there, so the id stands. */
export function vneidRecord(claims: SignInClaims, at: Date): CleanRecord<'vneid'> {
  const readAt = at.toISOString();
  const attributes = {
    fullName: cleanName(claims.fullName),
    birthDate: cleanDate(claims.birthDate, vietnamDay(at)),
    phone: cleanPhone(claims.phone),
    email: cleanEmail(claims.email),
  };
  const record: VneidRecord = withoutGaps({
    personalId: claims.personalId,
    fullName: attributes.fullName.value,
    birthDate: attributes.birthDate.value,
    phone: attributes.phone.value,
    email: attributes.email.value,
    accountLevel: claims.accountLevel,
  });
  return { source: 'vneid', recordId: `sign-in-${readAt}`, readAt, record, verdicts: verdictsOf(attributes) };
}

function verdictsOf(attributes: Record<string, Cleaned<unknown>>): Record<string, Verdict[]> {
  const doubtful = Object.entries(attributes).filter(([, { verdicts }]) => verdicts.length > 0);
  return Object.fromEntries(doubtful.map(([path, { verdicts }]) => [path, verdicts]));
}
