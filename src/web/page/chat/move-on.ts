import { keepLanguage } from '../memory.ts';
import { readerOf } from '../reader.ts';
import type { Chat } from './chat.ts';
import { saveTyping } from './keep-typing.ts';
import { begin, reopen, type Opened } from './open-conversation.ts';
import { pendingOf, type Pending } from './outgoing.ts';

/** Another conversation takes the page. */
export function show(chat: Chat, opened: Opened): void {
  Object.assign(chat, opened);
  chat.failures.clear();
  chat.surroundings.keepHandle(chat.handle);
  chat.redraw();
  chat.view.scrollToLast();
}

export async function beginAnew(chat: Chat): Promise<void> {
  if (!chat.outbox.idle()) return tell(chat, chat.reader.t.waitFirst);
  const opened = await beginFor(chat).catch(() => null);
  if (!opened) return tell(chat, chat.reader.t.cannotBegin);
  show(chat, opened);
  chat.view.composer.input.focus();
}

/** The conversation is over: what was not answered is said in a new one, as far as it makes sense there. */
export async function beginElsewhere(chat: Chat): Promise<void> {
  const opened = await beginFor(chat).catch(() => null);
  if (!opened) return tell(chat, chat.reader.t.cannotBegin);
  const left = chat.outbox.empty();
  show(chat, opened);
  chat.view.composer.input.focus();
  await chat.outbox.add(left.filter(standsAlone));
}

/** Words, or a procedure chosen; what answers a question means nothing elsewhere. */
function standsAlone(message: Pending): boolean {
  return 'text' in message || message.action.type === 'choose-procedure';
}

function tell({ view }: Chat, sentence: string): void {
  view.banner.tell(sentence);
}

function beginFor({ reader, person, surroundings }: Chat): Promise<Opened> {
  return begin(reader.locale, person !== null, surroundings.site);
}

export async function goTo(chat: Chat, conversationId: string): Promise<void> {
  if (!chat.outbox.idle()) return tell(chat, chat.reader.t.waitFirst);
  const opened = await reopen({ id: conversationId }, chat.reader.locale).catch(() => null);
  if (opened) show(chat, opened);
  else tell(chat, chat.reader.t.cannotBegin);
}

/** The page changes at once, the guide when it is told; a greeting alone is said anew. */
export async function switchLanguage(chat: Chat): Promise<void> {
  const { history, outbox } = chat;
  chat.reader = readerOf(chat.reader.locale === 'vi' ? 'en' : 'vi');
  keepLanguage(chat.reader.locale);
  const onlyGreeted = history.length === 1 && outbox.idle();
  if (onlyGreeted) Object.assign(chat, await beginFor(chat).catch(() => ({})));
  saveTyping(chat);
  chat.surroundings.keepHandle(chat.handle);
  chat.redraw();
  document.getElementById('switch-language')?.focus();
  if (!onlyGreeted && outbox.idle()) await outbox.add([pendingOf({ text: chat.reader.t.switchTo })]);
}
