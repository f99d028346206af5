import type { Locale } from '../../../kernel/text.ts';
import { call } from '../api/call.ts';
import { problemOf } from '../api/request-failed.ts';
import type { Tenant } from './tenant.ts';

/** The tenant that an address names, or null where there is none of that name. */
export async function readTenant(tenant: string, locale: Locale): Promise<Tenant | null> {
  try {
    return await call('GET', `/embed/settings?tenant=${encodeURIComponent(tenant)}`, { locale });
  } catch (error) {
    if (problemOf(error)?.status === 404 || problemOf(error)?.status === 400) return null;
    throw error;
  }
}
