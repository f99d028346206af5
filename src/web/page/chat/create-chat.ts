import type { HistoryMessage } from '../api/conversations.ts';
import type { Person } from '../api/session.ts';
import { recallPending } from '../memory.ts';
import type { Reader } from '../reader.ts';
import { catchUp } from './catch-up.ts';
import type { Chat } from './chat.ts';
import { openOutbox, showUnderWay } from './deliver.ts';
import { drawChat } from './draw-chat.ts';
import { followBill } from './follow-bill.ts';
import { followFiled } from './follow-filed.ts';
import { followTyping, restoreTyped } from './keep-typing.ts';
import type { Opened } from './open-conversation.ts';
import { pendingOf, type Outgoing } from './outgoing.ts';
import { showNews } from './show-news.ts';
import type { ChatHead, Surroundings } from './surroundings.ts';
import { watchShown } from './watch-officials.ts';

/** Puts a conversation on the page and keeps it going: buttons and words out, replies in. */
export function createChat(start: {
  reader: Reader;
  person: Person | null;
  opened: Opened;
  surroundings: Surroundings;
}): Chat {
  const { surroundings } = start;
  const say = (...outgoing: Outgoing[]) => void chat.outbox.add(outgoing.map(pendingOf));
  const act = (...outgoing: Outgoing[]) => {
    const free = chat.outbox.idle();
    if (free) say(...outgoing);
    return free;
  };
  const draw = (state: ChatHead & Pick<Chat, 'history'>) =>
    drawChat({ ...state, surroundings, act, say, header: surroundings.header(state, () => chat) });
  const begun = { reader: start.reader, person: start.person, ...start.opened };
  const chat: Chat = {
    ...begun,
    surroundings,
    announcer: surroundings.announcer,
    view: draw(begun),
    redraw() {
      chat.view = draw(chat);
      if (chat.followed?.news) showNews(chat.reader, chat.view.root, chat.followed.news);
      followFiled(chat);
      followBill(chat);
      watchShown(chat);
      showUnderWay(chat);
      restoreTyped(chat);
    },
    failures: new Map(),
    outbox: openOutbox(() => chat),
  };
  takeUp(chat);
  return chat;
}

/** Goes on where this browser stopped: what was sent and never answered goes again, under its own id. */
function takeUp(chat: Chat): void {
  const { handle, history, outbox, view } = chat;
  chat.surroundings.keepHandle(handle);
  if (history.length > 1) view.scrollToLast();
  followFiled(chat);
  followBill(chat);
  watchShown(chat);
  followTyping(() => chat);
  restoreTyped(chat);
  window.addEventListener('online', () => void outbox.hurry().then(() => catchUp(chat)));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void outbox.wake().then(() => catchUp(chat));
  });
  void outbox.add(recallPending(handle.id).filter(({ id }) => !isAnswered(history, id)));
}

function isAnswered(history: HistoryMessage[], id: string): boolean {
  const position = history.findIndex((message) => message.id === id);
  return position >= 0 && history[position + 1]?.role === 'guide';
}
