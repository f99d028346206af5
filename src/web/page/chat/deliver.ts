import type { Reply } from '../../../guide/reply.ts';
import { problemOf, RequestFailed } from '../api/request-failed.ts';
import { sendMessage } from '../api/send-message.ts';
import { readPerson } from '../api/session.ts';
import { keepFocus } from '../dom/keep-focus.ts';
import { keepPending } from '../memory.ts';
import { backOffMs, pauseWhileSeen } from './back-off.ts';
import { lastReply, type Chat } from './chat.ts';
import type { CitizenLine } from './citizen-line.ts';
import { explainFailure, isCutOff, type Failure } from './explain-failure.ts';
import { followBill } from './follow-bill.ts';
import { followFiled } from './follow-filed.ts';
import { forgetFields, restoreTyped, saveTyping } from './keep-typing.ts';
import { labelOf } from './label-of.ts';
import { beginElsewhere } from './move-on.ts';
import { createOutbox, type Outbox, type Verdict } from './outbox.ts';
import type { Pending } from './outgoing.ts';
import { showNews } from './show-news.ts';
import { spokenReply } from './spoken-reply.ts';
import { watchOfficials } from './watch-officials.ts';

/** The outbox of the chat: what goes out is shown at once, what comes back as it comes. */
export function openOutbox(chat: () => Chat): Outbox {
  return createOutbox({
    deliver: (message, signal) => deliver(chat(), message, signal),
    keep: (messages) => {
      keepPending(chat().handle.id, messages);
      saveTyping(chat());
    },
    onQueued: (message) => {
      if ('action' in message) forgetFields(chat());
      const line = lineOf(chat(), message);
      line.queued();
      bringIntoView(line);
    },
    onStart: (message) => showSending(chat(), message),
    onReply: (message, reply) => showAnswer(chat(), message, reply),
    onFailure: (message, error, tries) => showFailure(chat(), message, error, tries),
    pause: (error, tries, signal) => pauseWhileSeen(backOffMs(tries, error), signal),
  });
}

/** A person who is still signed in cannot sign in again: then it is the conversation that is over. */
async function deliver(chat: Chat, message: Pending, signal: AbortSignal): Promise<Reply> {
  const { handle, reader } = chat;
  const onText = (text: string) => chat.view.thread.composing(text);
  try {
    return await sendMessage(handle, reader.locale, message, { signal, onText });
  } catch (error) {
    const problem = problemOf(error);
    const expired = problem?.status === 401 && !handle.token;
    const person = expired && (await readPerson(reader.locale).catch(() => null));
    throw problem && person ? new RequestFailed({ ...problem, code: 'conversation-over' }) : error;
  }
}

/** The message stands in the conversation before anybody answered. */
function lineOf(chat: Chat, message: Pending): CitizenLine {
  const label = labelOf(chat.reader, message, lastReply(chat));
  if (!chat.history.some(({ id }) => id === message.id))
    chat.history = [...chat.history, { role: 'citizen', at: new Date().toISOString(), ...message }];
  return chat.view.lines.get(message.id) ?? chat.view.addCitizen(message.id, label);
}

/** No further than it has to be: whoever reads stays where they read. */
function bringIntoView({ element }: CitizenLine): void {
  element.scrollIntoView({ block: 'nearest' });
}

function showSending(chat: Chat, message: Pending): void {
  const { view, outbox } = chat;
  const line = lineOf(chat, message);
  line.waiting();
  view.thread.busy(true);
  view.thread.waitFor(() => void outbox.hurry());
  if (!chat.failures.has(message.id)) view.scrollTo(line.element);
}

/** Shown, spoken once, and followed where a dossier was filed. */
function showAnswer(chat: Chat, message: Pending, reply: Reply): void {
  const { view, reader, announcer } = chat;
  chat.failures.delete(message.id);
  chat.history = answered(chat, message, reply);
  const line = view.lines.get(message.id);
  keepFocus(() => {
    line?.sent();
    return view.showReply(reply);
  });
  announcer.announce(spokenReply(reader, reply));
  view.scrollTo(line?.element ?? view.root);
  if (chat.followed?.news) showNews(reader, view.root, chat.followed.news);
  followFiled(chat);
  followBill(chat);
  if (reply.outcome === 'handed-over') watchOfficials(chat);
  restoreTyped(chat);
  saveTyping(chat);
}

/** The reply stands behind what it answers, before what is not sent yet. */
function answered({ history }: Chat, message: Pending, reply: Reply): Chat['history'] {
  const position = history.findIndex(({ id }) => id === message.id) + 1;
  const said = { id: reply.id, role: 'guide' as const, at: new Date().toISOString(), reply };
  return [...history.slice(0, position), said, ...history.slice(position)];
}

/** One dip of the line is not worth a word: the message goes again a moment later. */
function showFailure(chat: Chat, message: Pending, error: unknown, tries: number): Verdict {
  const failure = failureOf(chat, error);
  if (failure.kind === 'under-way') return 'again';
  const { thread } = chat.view;
  if (failure.kind === 'network' && tries === 1 && !isCutOff() && !chat.failures.has(message.id))
    return failure.verdict;
  chat.failures.set(message.id, error);
  keepFocus(() => {
    if (failure.verdict === 'again') thread.interrupt();
    else thread.stopComposing();
    return showTrouble(chat, message, failure);
  });
  bringIntoView(lineOf(chat, message));
  thread.busy(failure.verdict !== 'drop');
  return failure.verdict;
}

function failureOf({ reader, handle }: Chat, error: unknown): Failure {
  return explainFailure(reader, error, handle.token ? 'by-token' : 'by-cookie');
}

function showTrouble(chat: Chat, message: Pending, failure: Failure): HTMLElement {
  const line = lineOf(chat, message);
  line.failed(failure, {
    loginUrl: chat.surroundings.loginUrl?.(chat.handle.id),
    again: () => void chat.outbox.hurry(),
    beginAnew: () => void beginElsewhere(chat),
    ...('text' in message ? { edit: () => takeBack(chat, message.text) } : {}),
  });
  return line.trouble;
}

function takeBack({ view: { composer } }: Chat, text: string): void {
  composer.input.value = [composer.input.value, text].filter(Boolean).join('\n');
  composer.input.dispatchEvent(new Event('input', { bubbles: true }));
  composer.input.focus();
}

/** Puts what is on its way, and what stands in its way, on a page that was drawn anew. */
export function showUnderWay(chat: Chat): void {
  const [head, ...others] = chat.outbox.waiting();
  for (const message of others) lineOf(chat, message).queued();
  for (const { role, id, ...said } of chat.history) {
    const error = chat.failures.get(id);
    if (role === 'citizen' && error !== undefined)
      showTrouble(chat, { id, ...said } as Pending, failureOf(chat, error));
  }
  if (!head) return;
  chat.view.thread.busy(true);
  if (chat.failures.has(head.id)) return;
  lineOf(chat, head).waiting();
  chat.view.thread.waitFor(() => void chat.outbox.hurry());
}
