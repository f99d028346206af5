import { keepHandle, keepLanguage } from '../memory.ts';
import { readerOf } from '../reader.ts';
import type { Chat } from './chat.ts';
import { begin, reopen, type Opened } from './open-conversation.ts';
import { pendingOf } from './outgoing.ts';

/** Another conversation takes the page. */
function show(chat: Chat, opened: Opened): void {
  Object.assign(chat, opened);
  keepHandle(chat.handle);
  chat.redraw();
  chat.view.scrollToLast();
}

export async function beginAnew(chat: Chat): Promise<void> {
  if (!chat.outbox.idle()) return;
  show(chat, await begin(chat.reader.locale, chat.person !== null));
  chat.view.composer.input.focus();
}

export async function goTo(chat: Chat, conversationId: string): Promise<void> {
  const opened = chat.outbox.idle() && (await reopen({ id: conversationId }, chat.reader.locale));
  if (opened) show(chat, opened);
}

/** The page changes at once, the guide when it is told; a greeting alone is said anew. */
export async function switchLanguage(chat: Chat): Promise<void> {
  const { history, outbox, view } = chat;
  chat.reader = readerOf(chat.reader.locale === 'vi' ? 'en' : 'vi');
  keepLanguage(chat.reader.locale);
  const typed = view.composer.input.value;
  const onlyGreeted = history.length === 1 && outbox.idle();
  if (onlyGreeted) Object.assign(chat, await begin(chat.reader.locale, chat.person !== null));
  keepHandle(chat.handle);
  chat.redraw();
  chat.view.composer.input.value = typed;
  document.getElementById('switch-language')?.focus();
  if (!onlyGreeted && outbox.idle()) await outbox.add([pendingOf({ text: chat.reader.t.switchTo })]);
}
