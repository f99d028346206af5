import type { Receipt } from '../../../dossiers/read-receipt.ts';
import type { Locale } from '../../../kernel/text.ts';
import { call } from './call.ts';
import { watchEvents } from './watch-events.ts';

export type DossierNews = Pick<Receipt, 'dossierId' | 'code' | 'steps'>;

const EVENTS = ['message', 'submitted', 'acknowledged', 'status'];
const GATHER_MS = 200;

/** Tells what becomes of a filed dossier, at once and whenever it changes; returns how to stop. */
export function followDossier(
  dossierId: string,
  locale: Locale,
  onNews: (news: DossierNews) => void,
): () => void {
  let waiting = 0;
  const read = () => {
    waiting = 0;
    readReceipt(dossierId, locale).then(onNews, () => undefined);
  };
  const stop = watchEvents(eventsPath(dossierId), EVENTS, () => {
    waiting ||= window.setTimeout(read, GATHER_MS);
  });
  return () => {
    window.clearTimeout(waiting);
    stop();
  };
}

export function eventsPath(dossierId: string): string {
  return `/v1/dossiers/${encodeURIComponent(dossierId)}/events`;
}

export function readReceipt(dossierId: string, locale: Locale): Promise<Receipt> {
  return call('GET', `/v1/dossiers/${encodeURIComponent(dossierId)}/receipt`, { locale });
}
