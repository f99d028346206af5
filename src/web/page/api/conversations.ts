import type { ConversationNews } from '../../../guide/official/conversation-news.ts';
import type { Action, Reply, ReplyState } from '../../../guide/reply.ts';
import type { Locale } from '../../../kernel/text.ts';
import type { Handle } from '../memory.ts';
import { call } from './call.ts';

export interface HistoryMessage {
  id: string;
  role: 'citizen' | 'guide';
  at: string;
  text?: string;
  action?: Action;
  reply?: Reply;
  /** an official wrote it for the citizen */
  by?: { name: string };
  /** an official answered, not the guide */
  from?: { name: string };
}

export interface History {
  id: string;
  messages: HistoryMessage[];
  state: ReplyState;
}

export interface ConversationSummary {
  id: string;
  title: string;
  stage: string;
  updatedAt: string;
}

export interface StartedConversation {
  id: string;
  token: string;
  greeting: Reply;
}

/** Where a conversation begins: the national site, a province's, or the frame that holds this ticket. */
export interface Site {
  tenant?: string | undefined;
  ticket?: string | undefined;
}

export function startConversation(locale: Locale, { tenant, ticket }: Site): Promise<StartedConversation> {
  const headers: Record<string, string> = ticket ? { 'embed-ticket': ticket } : {};
  return call('POST', '/v1/conversations', {
    locale,
    headers,
    body: { locale, ...(tenant ? { tenant } : {}) },
  });
}

export function readHistory({ id, token }: Handle, locale: Locale): Promise<History> {
  return call('GET', `/v1/conversations/${encodeURIComponent(id)}`, { locale, token });
}

/** Whether an official speaks here, and the id of the last reply. */
export function readNews({ id, token }: Handle, locale: Locale): Promise<ConversationNews> {
  return call('GET', `/v1/conversations/${encodeURIComponent(id)}/news`, { locale, token });
}

export function endAssist({ id, token }: Handle, locale: Locale): Promise<void> {
  return call('POST', `/v1/conversations/${encodeURIComponent(id)}/assist/end`, { locale, token });
}

export function listConversations(locale: Locale): Promise<ConversationSummary[]> {
  return call('GET', '/v1/conversations', { locale });
}
