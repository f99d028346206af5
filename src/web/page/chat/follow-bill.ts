import { eventsPath } from '../api/follow-dossier.ts';
import { watchEvents } from '../api/watch-events.ts';
import { lastReply, type Chat } from './chat.ts';
import { pendingOf } from './outgoing.ts';

/** Paid on the platform's page or with a bank's app: the conversation goes on by itself once the dossier is filed. */
export function followBill(chat: Chat): void {
  const reply = lastReply(chat);
  const bill = reply?.cards.find((card) => card.kind === 'pay');
  const dossierId = reply?.state.dossierId;
  if (bill && bill.billId === chat.billed?.billId) return;
  chat.billed?.stop();
  delete chat.billed;
  if (!bill || !dossierId || !chat.person) return;
  const stop = watchEvents(eventsPath(dossierId), ['submitted'], () => {
    stop();
    if (chat.outbox.idle()) void chat.outbox.add([pendingOf({ text: chat.reader.t.paid })]);
  });
  chat.billed = { billId: bill.billId, stop };
}
