import type { Person } from '../people/person.ts';

/** Everything the sign-on tells; the old portal's `SoDinhDanh` and `LoaiTaiKhoan` beside VNeID's own names. */
export const CLAIM_NAMES = [
  'SoDinhDanh',
  'LoaiTaiKhoan',
  'fullName',
  'birthDate',
  'phone',
  'email',
  'accountType',
  'accountLevel',
  'roles',
  'authorityId',
] as const;

const PERSONAL_ACCOUNT = 1;
const FULL_LEVEL = 2;

/** Who has no account of their own (a child, say) is let in with what is true of them. */
export function claimsOf({
  personalId,
  truth,
  knownTo,
  office,
}: Person): Record<string, unknown> & { sub: string } {
  const account = knownTo.vneid;
  const claims = {
    fullName: account?.fullName ?? truth.fullName,
    birthDate: account?.birthDate ?? truth.birthDate.value.split('-').reverse().join('/'),
    phone: account?.phone ?? truth.phone ?? undefined,
    email: account?.email ?? truth.email ?? undefined,
    accountType: account?.accountType ?? PERSONAL_ACCOUNT,
    accountLevel: account?.accountLevel ?? FULL_LEVEL,
  };
  return { sub: personalId, SoDinhDanh: personalId, LoaiTaiKhoan: PERSONAL_ACCOUNT, ...claims, ...office };
}
