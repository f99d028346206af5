import type { Locale } from '../../kernel/text.ts';
import type { Pending } from './chat/outgoing.ts';
import { forget, keep, recall } from './storage.ts';

/** How a conversation is reached: by its token, or after sign-in by the cookie alone. */
export interface Handle {
  id: string;
  token?: string;
}

const LANGUAGE = 'dan-loi.language';
const CONVERSATION = 'dan-loi.conversation';
const PENDING = 'dan-loi.pending';

export function recallLanguage(): Locale {
  return recall<Locale>(localStorage, LANGUAGE) === 'en' ? 'en' : 'vi';
}

export function keepLanguage(locale: Locale): void {
  keep(localStorage, LANGUAGE, locale);
}

/** The token stays with the tab: whoever opens a shared computer later does not get it. */
export function recallHandle(): Handle | null {
  return recall<Handle>(sessionStorage, CONVERSATION);
}

export function keepHandle(handle: Handle): void {
  keep(sessionStorage, CONVERSATION, handle);
}

/** What was sent and not answered yet, kept over a reload and a dead battery. */
export function recallPending(conversationId: string): Pending[] {
  const kept = recall<{ conversationId: string; messages: Pending[] }>(localStorage, PENDING);
  return kept?.conversationId === conversationId ? kept.messages : [];
}

export function keepPending(conversationId: string, messages: Pending[]): void {
  if (messages.length === 0) forget(localStorage, PENDING);
  else keep(localStorage, PENDING, { conversationId, messages });
}

export function forgetConversation(): void {
  forget(sessionStorage, CONVERSATION);
  forget(localStorage, PENDING);
}
