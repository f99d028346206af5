import type { Locale } from '../../kernel/text.ts';
import type { Pending } from './chat/outgoing.ts';
import { forget, keep, recall } from './storage.ts';

/** How a conversation is reached: by its token, or after sign-in by the cookie alone. */
export interface Handle {
  id: string;
  token?: string;
  /** the site it belongs to; the national one is not named */
  tenant?: string | undefined;
}

/** What is being written: in the message box, and in the fields of the reply that is open. */
export interface Typed {
  conversationId: string;
  words: string;
  /** what the open reply asks; the fields stand where it asks the same */
  asked: string;
  /** by position in the reply; `true` and `false` of a tick */
  fields: Record<string, string | boolean>;
}

const LANGUAGE = 'dan-loi.language';
const CONVERSATION = 'dan-loi.conversation';
const PENDING = 'dan-loi.pending';
const TYPED = 'dan-loi.typed';

export function recallLanguage(): Locale {
  return recall<Locale>('browser', LANGUAGE) === 'en' ? 'en' : 'vi';
}

export function keepLanguage(locale: Locale): void {
  keep('browser', LANGUAGE, locale);
}

/** The token stays with the tab: whoever opens a shared computer later does not get it. */
export function recallHandle(): Handle | null {
  return recall<Handle>('tab', CONVERSATION);
}

export function keepHandle(handle: Handle): void {
  keep('tab', CONVERSATION, handle);
}

/** What was sent and not answered yet. It stays with the tab too, which browsers bring back after a crash. */
export function recallPending(conversationId?: string): Pending[] {
  const kept = recall<{ conversationId: string; messages: Pending[] }>('tab', PENDING);
  return kept && (conversationId ?? kept.conversationId) === kept.conversationId ? kept.messages : [];
}

export function keepPending(conversationId: string, messages: Pending[]): void {
  if (messages.length === 0) forget('tab', PENDING);
  else keep('tab', PENDING, { conversationId, messages });
}

export function recallTyped(conversationId: string): Typed | null {
  const typed = recall<Typed>('tab', TYPED);
  return typed?.conversationId === conversationId ? typed : null;
}

export function keepTyped(typed: Typed): void {
  if (typed.words === '' && Object.keys(typed.fields).length === 0) forget('tab', TYPED);
  else keep('tab', TYPED, typed);
}

export function forgetConversation(): void {
  for (const key of [CONVERSATION, PENDING, TYPED]) forget('tab', key);
}
