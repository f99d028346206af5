import type { Locale } from '../../../kernel/text.ts';
import { call } from '../../page/api/call.ts';
import { problemOf } from '../../page/api/request-failed.ts';
import type { OfficialPerson } from './desk.ts';

/** Who is signed in, with their office; null for nobody. */
export async function readOfficer(locale: Locale): Promise<OfficialPerson | null> {
  try {
    return (await call<{ person: OfficialPerson }>('GET', '/v1/session', { locale })).person;
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
}

export function hasOffice({ roles, authorityId }: OfficialPerson): boolean {
  return roles.includes('official') && authorityId !== undefined;
}
