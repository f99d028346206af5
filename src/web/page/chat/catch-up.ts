import type { HistoryMessage } from '../api/conversations.ts';
import { keepFocus } from '../dom/keep-focus.ts';
import type { Chat } from './chat.ts';
import { reopen } from './open-conversation.ts';
import { spokenReply } from './spoken-reply.ts';

/** What was said on another device, by an official or by the server, while this page stood still. */
export async function catchUp(chat: Chat): Promise<void> {
  if (document.visibilityState !== 'visible' || !chat.outbox.idle()) return;
  const opened = await reopen(chat.handle, chat.reader.locale).catch(() => null);
  if (!opened || !chat.outbox.idle()) return;
  const news = opened.history.filter(({ id }) => !chat.history.some((known) => known.id === id));
  const last = news.at(-1);
  if (!last) return;
  chat.history = [...opened.history, ...chat.history.filter(({ id }) => chat.failures.has(id))];
  if (news.every(({ from }) => from)) addOfficials(chat, news);
  else drawAnew(chat);
  chat.view.scrollToLast();
  chat.announcer.announce(spoken(chat, last));
}

/** The open card stays as it is, with what is being typed into it. */
function addOfficials({ view }: Chat, news: HistoryMessage[]): void {
  for (const { from, reply } of news) if (from && reply) view.thread.addOfficial(from.name, reply.text);
}

/** Whoever was writing goes on writing; other focus goes to what is new. */
function drawAnew(chat: Chat): void {
  const wasWriting = document.activeElement === chat.view.composer.input;
  keepFocus(() => {
    chat.redraw();
    return wasWriting ? chat.view.composer.input : chat.view.thread.open();
  });
}

function spoken({ reader }: Chat, { from, reply }: HistoryMessage): string {
  if (!reply) return '';
  return from ? `${reader.t.officialSays(from.name)}: ${reply.text}` : spokenReply(reader, reply);
}
