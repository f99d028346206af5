import type { ConversationNews } from '../../../guide/official/conversation-news.ts';
import { endAssist, readNews } from '../api/conversations.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { catchUp } from './catch-up.ts';
import type { Chat } from './chat.ts';

const LOOK_EVERY_MS = 3_000;
/** A page left open looks for a working day and no longer. */
const MOST_LOOKS = 9_600;

/** While an official may speak in the conversation, looks for what they said; stops when none may. */
export function watchOfficials(chat: Chat): void {
  const watch = { conversationId: chat.handle.id };
  chat.watching = watch;
  void look(chat, watch, MOST_LOOKS);
}

/** Begins to, where another conversation has taken the page. */
export function watchShown(chat: Chat): void {
  if (chat.watching?.conversationId === chat.handle.id) return;
  chat.helped = false;
  watchOfficials(chat);
}

async function look(chat: Chat, watch: Chat['watching'], left: number): Promise<void> {
  const { handle, reader } = chat;
  if (chat.watching !== watch) return;
  const news = document.hidden ? null : await readNews(handle, reader.locale).catch(() => null);
  if (chat.watching !== watch) return;
  if (news) {
    const helped = news.handover || news.assist || chat.helped;
    if (helped && news.latest !== lastReplyId(chat)) await catchUp(chat);
    showHelper(chat, news);
    if (!news.handover && !news.assist) return;
  }
  if (left > 0) window.setTimeout(() => void look(chat, watch, left - 1), LOOK_EVERY_MS);
}

function lastReplyId({ history }: Chat): string | undefined {
  return history.findLast(({ role }) => role === 'guide')?.id;
}

/** Who is here; when they have gone, that stands there instead, until the page is drawn anew. */
function showHelper(chat: Chat, { handover, assist }: ConversationNews): void {
  const { t } = chat.reader;
  const place = chat.view.helper;
  const here = assist
    ? t.helping(assist.officialName)
    : handover?.status === 'taken'
      ? t.answering(handover.officialName)
      : '';
  const said = here === '' && chat.helped ? t.helpEnded : here;
  chat.helped = here !== '';
  if (place.textContent.startsWith(said)) return;
  const end = { type: 'button', class: 'button-text', onclick: () => void stop(chat) };
  const line = el('p', {}, icon('person'), el('span', {}, said), assist && el('button', end, t.endHelp));
  place.replaceChildren(line);
}

async function stop(chat: Chat): Promise<void> {
  await endAssist(chat.handle, chat.reader.locale).catch(() => undefined);
  watchOfficials(chat);
}
