import type { HistoryMessage } from '../api/conversations.ts';
import { followDossier, type DossierNews } from '../api/follow-dossier.ts';
import { stepLabel } from '../cards/status.ts';
import type { Chat } from './chat.ts';
import { showNews } from './show-news.ts';

/** Watches the dossier filed last; its code and its steps are shown and spoken as they come. */
export function followFiled(chat: Chat): void {
  const dossierId = filedIn(chat.history);
  if (!chat.person || !dossierId || dossierId === chat.followed?.dossierId) return;
  chat.followed?.stop();
  const stop = followDossier(dossierId, chat.reader.locale, (news) => tell(chat, news));
  chat.followed = { dossierId, stop };
}

/** What was known when watching began is shown, but no news. */
function tell(chat: Chat, news: DossierNews): void {
  const { followed, reader, announcer, view } = chat;
  if (followed?.dossierId !== news.dossierId) return;
  const before = followed.news;
  followed.news = news;
  showNews(reader, view.root, news);
  if (!before) return;
  const step = news.steps.at(-1);
  if (news.code && !before.code) announcer.announce(reader.t.codeArrived(news.code));
  else if (step && news.steps.length > before.steps.length)
    announcer.announce(reader.t.statusMoved(stepLabel(reader, step)));
}

function filedIn(history: HistoryMessage[]): string | undefined {
  const cards = history.flatMap((message) => message.reply?.cards ?? []);
  const card = cards.findLast((one) => one.kind === 'receipt' || one.kind === 'status');
  return card && 'dossierId' in card ? card.dossierId : undefined;
}
