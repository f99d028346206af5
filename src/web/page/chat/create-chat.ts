import type { Reply } from '../../../guide/reply.ts';
import type { HistoryMessage } from '../api/conversations.ts';
import { followDossier, type DossierNews } from '../api/follow-dossier.ts';
import { sendMessage } from '../api/send-message.ts';
import { loginUrl, type Person } from '../api/session.ts';
import { createAnnouncer } from '../dom/announcer.ts';
import { keepHandle, keepLanguage, keepPending, recallPending } from '../memory.ts';
import { openMine } from '../mine/open-mine.ts';
import { readerOf, type Reader } from '../reader.ts';
import { drawChat, type ChatView } from './draw-chat.ts';
import { explainFailure } from './explain-failure.ts';
import { labelOf } from './label-of.ts';
import { begin, reopen, type Opened } from './open-conversation.ts';
import { createOutbox } from './outbox.ts';
import { pendingOf, type Outgoing, type Pending } from './outgoing.ts';
import { showNews } from './show-news.ts';
import { signOut } from './sign-out.ts';
import { spokenReply } from './spoken-reply.ts';

/** The conversation on the page: what was said, what is on its way, and what is shown of both. */
export function createChat(start: { reader: Reader; person: Person | null; opened: Opened }): void {
  let { reader } = start;
  let { handle, history } = start.opened;
  const { person } = start;
  const announcer = createAnnouncer();
  let view: ChatView;
  let stopFollowing: () => void = () => undefined;
  let followed = '';
  let news: DossierNews | undefined;

  const outbox = createOutbox({
    deliver: (message) => sendMessage(handle, reader.locale, message, (text) => view.thread.composing(text)),
    keep: (messages) => keepPending(handle.id, messages),
    onStart: (message) => {
      const line = view.lines.get(message.id) ?? view.addCitizen(message.id, labelOf(reader, message, lastReply()));
      if (!history.some(({ id }) => id === message.id)) history = [...history, citizenMessage(message)];
      line.waiting();
      view.thread.busy(true);
      view.thread.composing();
      view.scrollTo(line.element);
    },
    onReply: (message, reply) => {
      history = [...history, guideMessage(reply)];
      const line = view.lines.get(message.id);
      line?.sent();
      const shown = view.showReply(reply);
      announcer.announce(spokenReply(reader, reply));
      view.scrollTo(line?.element ?? shown);
      follow();
    },
    onFailure: (message, error) => {
      const failure = explainFailure(reader, error);
      view.thread.stopComposing();
      view.thread.busy(failure.again);
      const login = loginUrl('/', handle.id);
      view.lines.get(message.id)?.failed(failure, () => void outbox.resume(), login);
      return failure.again;
    },
  });

  const lastReply = (): Reply | undefined => history.findLast((message) => message.reply)?.reply;
  const say = (...outgoing: Outgoing[]) => void outbox.add(outgoing.map(pendingOf));
  const act = (...outgoing: Outgoing[]) => {
    if (outbox.idle()) say(...outgoing);
  };

  const draw = () => {
    view = drawChat({
      ...{ reader, person, history, announcer, act },
      say: (text) => say({ text }),
      actions: {
        loginUrl: loginUrl('/', handle.id),
        switchLanguage: () => void switchLanguage(),
        signOut: () => void signOut(reader.locale),
        openMine: () => void openMine(reader, { announce: announcer.announce, resume: (id) => void goTo(id) }),
        beginAnew: () => void beginAnew(),
      },
    });
    if (news) showNews(view.root, news);
    follow();
  };

  const follow = () => {
    const receipt = lastReceipt(history);
    if (!person || !receipt || receipt === followed) return;
    stopFollowing();
    followed = receipt;
    stopFollowing = followDossier(receipt, reader.locale, tell);
  };

  const tell = (latest: DossierNews) => {
    const before = news?.dossierId === latest.dossierId ? news : undefined;
    news = latest;
    showNews(view.root, latest);
    const step = latest.steps.at(-1);
    if (latest.code && before && !before.code) announcer.announce(reader.t.codeArrived(latest.code));
    else if (step && before && latest.steps.length > before.steps.length)
      announcer.announce(reader.t.statusMoved(step.label));
  };

  const show = (opened: Opened) => {
    ({ handle, history } = opened);
    keepHandle(handle);
    draw();
    view.scrollTo(view.root.querySelector<HTMLElement>('.reply:last-of-type') ?? view.root);
  };
  const beginAnew = async () => {
    if (!outbox.idle()) return;
    show(await begin(reader.locale, person !== null));
    view.composer.input.focus();
  };
  const goTo = async (id: string) => {
    const opened = outbox.idle() && (await reopen({ id }, reader.locale));
    if (opened) show(opened);
  };
  /** what was said on another device, or by the server, while the tab was away */
  const catchUp = async () => {
    if (document.visibilityState !== 'visible' || !outbox.idle()) return;
    const opened = await reopen(handle, reader.locale).catch(() => null);
    if (opened && outbox.idle() && opened.history.at(-1)?.id !== history.at(-1)?.id) show(opened);
  };

  const switchLanguage = async () => {
    reader = readerOf(reader.locale === 'vi' ? 'en' : 'vi');
    keepLanguage(reader.locale);
    const onlyGreeted = history.length === 1 && outbox.idle();
    if (onlyGreeted) ({ handle, history } = await begin(reader.locale, person !== null));
    keepHandle(handle);
    draw();
    document.getElementById('switch-language')?.focus();
    if (!onlyGreeted) act({ text: reader.t.switchTo });
  };

  const stuck = recallPending(handle.id).filter(({ id }) => !answered(history, id));
  keepHandle(handle);
  draw();
  if (history.length > 1) view!.scrollTo(view!.root.querySelector<HTMLElement>('.reply:last-of-type') ?? view!.root);
  window.addEventListener('online', () => void outbox.resume());
  document.addEventListener('visibilitychange', () => void catchUp());
  void outbox.add(stuck);
}

/** A message is answered when a reply follows it. */
function answered(history: HistoryMessage[], id: string): boolean {
  const position = history.findIndex((message) => message.id === id);
  return position >= 0 && history[position + 1]?.role === 'guide';
}

function citizenMessage(message: Pending): HistoryMessage {
  return { role: 'citizen', at: new Date().toISOString(), ...message };
}

function guideMessage(reply: Reply): HistoryMessage {
  return { id: reply.id, role: 'guide', at: new Date().toISOString(), reply };
}

function lastReceipt(history: HistoryMessage[]): string | undefined {
  const cards = history.flatMap((message) => message.reply?.cards ?? []);
  const card = cards.findLast((one) => one.kind === 'receipt' || one.kind === 'status');
  return card && 'dossierId' in card ? card.dossierId : undefined;
}
