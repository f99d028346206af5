import type { HistoryMessage } from '../api/conversations.ts';
import { sendMessage } from '../api/send-message.ts';
import { loginUrl, type Person } from '../api/session.ts';
import { createAnnouncer } from '../dom/announcer.ts';
import { keepHandle, keepPending, recallPending } from '../memory.ts';
import { openMine } from '../mine/open-mine.ts';
import type { Reader } from '../reader.ts';
import type { ShellActions } from '../shell.ts';
import { catchUp } from './catch-up.ts';
import type { Chat } from './chat.ts';
import { showAnswer, showFailure, showSending } from './deliver.ts';
import { drawChat } from './draw-chat.ts';
import { followBill } from './follow-bill.ts';
import { followFiled } from './follow-filed.ts';
import { beginAnew, goTo, switchLanguage } from './move-on.ts';
import type { Opened } from './open-conversation.ts';
import { createOutbox } from './outbox.ts';
import { pendingOf, type Outgoing } from './outgoing.ts';
import { showNews } from './show-news.ts';
import { signOut } from './sign-out.ts';
import { watchOfficials, watchShown } from './watch-officials.ts';

/** Puts a conversation on the page and keeps it going: buttons and words out, replies in. */
export function createChat(start: { reader: Reader; person: Person | null; opened: Opened }): void {
  const announcer = createAnnouncer();
  const say = (...outgoing: Outgoing[]) => void chat.outbox.add(outgoing.map(pendingOf));
  const act = (...outgoing: Outgoing[]) => {
    if (chat.outbox.idle()) say(...outgoing);
  };
  const draw = (state: Pick<Chat, 'reader' | 'person' | 'history' | 'handle'>) =>
    drawChat({ ...state, announcer, act, say, actions: actionsOf(() => chat, state) });
  const begun = { reader: start.reader, person: start.person, ...start.opened };
  const chat: Chat = {
    ...begun,
    announcer,
    view: draw(begun),
    redraw() {
      chat.view = draw(chat);
      if (chat.followed?.news) showNews(chat.reader, chat.view.root, chat.followed.news);
      followFiled(chat);
      followBill(chat);
      watchShown(chat);
    },
    outbox: createOutbox({
      deliver: (message) =>
        sendMessage(chat.handle, chat.reader.locale, message, (text) => chat.view.thread.composing(text)),
      keep: (messages) => keepPending(chat.handle.id, messages),
      onStart: (message) => showSending(chat, message),
      onReply: (message, reply) => {
        showAnswer(chat, message, reply);
        if (reply.outcome === 'handed-over') watchOfficials(chat);
      },
      onFailure: (message, error) => showFailure(chat, message, error),
    }),
  };
  takeUp(chat);
}

/** Goes on where this browser stopped: what was sent and never answered goes again, under its own id. */
function takeUp(chat: Chat): void {
  const { handle, history, outbox, view } = chat;
  keepHandle(handle);
  if (history.length > 1) view.scrollToLast();
  followFiled(chat);
  followBill(chat);
  watchShown(chat);
  window.addEventListener('online', () => void outbox.resume());
  document.addEventListener('visibilitychange', () => void catchUp(chat));
  void outbox.add(recallPending(handle.id).filter(({ id }) => !isAnswered(history, id)));
}

function isAnswered(history: HistoryMessage[], id: string): boolean {
  const position = history.findIndex((message) => message.id === id);
  return position >= 0 && history[position + 1]?.role === 'guide';
}

function actionsOf(chat: () => Chat, { reader, handle }: Pick<Chat, 'reader' | 'handle'>): ShellActions {
  return {
    loginUrl: loginUrl('/', handle.id),
    switchLanguage: () => void switchLanguage(chat()),
    signOut: () => void signOut(reader.locale),
    openMine: () =>
      void openMine(reader, {
        announce: chat().announcer.announce,
        resume: (conversationId) => void goTo(chat(), conversationId),
      }),
    beginAnew: () => void beginAnew(chat()),
  };
}
