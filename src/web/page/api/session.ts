import type { Locale } from '../../../kernel/text.ts';
import { call } from './call.ts';
import { problemOf } from './request-failed.ts';

export interface Person {
  name: string;
  /** masked */
  personalId: string;
  /** the site signed in at; at others nobody is */
  tenant: string;
}

/** Who is signed in, or null. */
export async function readPerson(locale: Locale): Promise<Person | null> {
  try {
    return (await call<{ person: Person }>('GET', '/v1/session', { locale })).person;
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
}

export function loginUrl(returnTo: string, conversationId?: string): string {
  const query = new URLSearchParams({
    returnTo,
    ...(conversationId ? { conversation: conversationId } : {}),
  });
  return `/v1/session/login?${query}`;
}
