import type { Locale } from '../../../kernel/text.ts';
import {
  listConversations,
  readHistory,
  startConversation,
  type History,
  type Site,
} from '../api/conversations.ts';
import { problemOf } from '../api/request-failed.ts';
import type { Handle } from '../memory.ts';

/** A conversation with all that was said in it. */
export interface Opened {
  handle: Handle;
  history: History['messages'];
}

const CLOSED = new Set(['submitted', 'following']);

/** The conversation that the tab kept; else, signed in, the newest open one from whatever device; else a new one. */
export async function openConversation(
  locale: Locale,
  signedIn: boolean,
  site: Site,
  kept: Handle | null,
): Promise<Opened> {
  const own = kept && (await resume(kept, locale, signedIn));
  return own ?? (signedIn ? await resumeNewest(locale) : null) ?? (await begin(locale, signedIn, site));
}

/** A signed-in person's conversation is reached by the cookie alone; its token is none. */
export async function begin(locale: Locale, signedIn: boolean, site: Site): Promise<Opened> {
  const { id, token, greeting } = await startConversation(locale, site);
  const first = { id: greeting.id, role: 'guide' as const, at: new Date().toISOString(), reply: greeting };
  return { handle: signedIn ? { id } : { id, token }, history: [first] };
}

export async function reopen(handle: Handle, locale: Locale): Promise<Opened | null> {
  try {
    return { handle, history: (await readHistory(handle, locale)).messages };
  } catch (error) {
    if ([401, 404].includes(problemOf(error)?.status ?? 0)) return null;
    throw error;
  }
}

/** Signing in makes the old token useless: the cookie is tried first, then the token for one that was not adopted. */
async function resume({ id, token }: Handle, locale: Locale, signedIn: boolean): Promise<Opened | null> {
  const byCookie = signedIn ? await reopen({ id }, locale) : null;
  return byCookie ?? (token ? reopen({ id, token }, locale) : null);
}

async function resumeNewest(locale: Locale): Promise<Opened | null> {
  const open = (await listConversations(locale)).filter(({ stage }) => !CLOSED.has(stage));
  const [newest] = open.sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  return newest ? reopen({ id: newest.id }, locale) : null;
}
