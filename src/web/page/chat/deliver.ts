import type { Reply } from '../../../guide/reply.ts';
import { loginUrl } from '../api/session.ts';
import { lastReply, type Chat } from './chat.ts';
import { explainFailure } from './explain-failure.ts';
import { followBill } from './follow-bill.ts';
import { followFiled } from './follow-filed.ts';
import { labelOf } from './label-of.ts';
import type { Pending } from './outgoing.ts';
import { showNews } from './show-news.ts';
import { spokenReply } from './spoken-reply.ts';

/** The message stands in the conversation before anybody answered. */
export function showSending(chat: Chat, message: Pending): void {
  const { view, reader } = chat;
  const label = labelOf(reader, message, lastReply(chat));
  const line = view.lines.get(message.id) ?? view.addCitizen(message.id, label);
  if (!chat.history.some(({ id }) => id === message.id))
    chat.history = [...chat.history, { role: 'citizen', at: new Date().toISOString(), ...message }];
  line.waiting();
  view.thread.busy(true);
  view.thread.composing();
  view.scrollTo(line.element);
}

/** Shown, spoken once, and followed where a dossier was filed. */
export function showAnswer(chat: Chat, message: Pending, reply: Reply): void {
  const { view, reader, announcer } = chat;
  chat.history = [...chat.history, { id: reply.id, role: 'guide', at: new Date().toISOString(), reply }];
  const line = view.lines.get(message.id);
  line?.sent();
  const shown = view.showReply(reply);
  announcer.announce(spokenReply(reader, reply));
  view.scrollTo(line?.element ?? shown);
  if (chat.followed?.news) showNews(reader, view.root, chat.followed.news);
  followFiled(chat);
  followBill(chat);
}

/** Says what to do; `true` when the same message is to go again. */
export function showFailure(chat: Chat, message: Pending, error: unknown): boolean {
  const { view, reader, outbox, handle } = chat;
  const failure = explainFailure(reader, error);
  view.thread.stopComposing();
  view.thread.busy(failure.again);
  view.lines.get(message.id)?.failed(failure, () => void outbox.resume(), loginUrl('/', handle.id));
  return failure.again;
}
