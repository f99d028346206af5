import type { AgreementCard } from '../../../guide/card.ts';
import { watchAgreement } from '../api/watch-agreement.ts';
import { el } from '../dom/el.ts';
import { icon, type IconName } from '../dom/icon.ts';
import { formatInstant } from '../format.ts';
import { agreementLink } from './agreement-link.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

type Status = AgreementCard['status'];
type Answer = Pick<AgreementCard, 'status' | 'decidedAt' | 'reason'>;

const ICONS: Record<Status, IconName> = {
  waiting: 'clock',
  agreed: 'check',
  refused: 'warning',
  expired: 'clock',
};

/** Whose yes is waited for, with the link to pass on to them. When they answer, the card says so by itself. */
export function agreement(card: AgreementCard, context: CardContext): HTMLElement {
  const { t, locale } = context.reader;
  const name = locale === 'vi' ? card.nameVi : (card.nameEn ?? card.nameVi);
  const content = el('div', { class: 'part' }, ...standing(card, context));
  if (card.url && card.expiresAt) content.append(...agreementLink(card.url, card.expiresAt, context));
  if (card.status === 'waiting')
    follow(card, context, content, (answer) => {
      const goOn = () => context.act({ text: t.afterUpload });
      const answered = standing({ ...card, ...answer }, context);
      const button = el('button', { type: 'button', class: 'button', onclick: goOn }, t.afterUpload);
      content.replaceChildren(...answered, el('div', { class: 'buttons' }, button));
      context.announce(`${card.personName}: ${t.agreementStatus[answer.status]}`);
    });
  return cardFrame('agreement', name, content);
}

function standing(card: AgreementCard, { reader: { t } }: CardContext): HTMLElement[] {
  const { status, personName, decidedAt, reason } = card;
  return [
    el(
      'p',
      { class: `agreement-status agreement-${status}` },
      icon(ICONS[status]),
      el('span', {}, el('strong', {}, personName), `: ${t.agreementStatus[status]}`),
    ),
    ...(decidedAt ? [el('p', { class: 'hint' }, formatInstant(decidedAt))] : []),
    ...(reason ? [el('blockquote', { class: 'agreement-reason' }, reason)] : []),
  ];
}

function follow(
  { agreementId }: AgreementCard,
  { reply, reader }: CardContext,
  content: HTMLElement,
  onAnswer: (answer: Answer) => void,
): void {
  const { dossierId } = reply.state;
  if (!dossierId) return;
  const isShown = () => content.isConnected;
  watchAgreement({ dossierId, agreementId, locale: reader.locale, isShown }, (agreement) => {
    const { status, decidedAt, reason } = agreement;
    if (status !== 'agreed' && status !== 'refused' && status !== 'expired') return;
    onAnswer({ status, ...(decidedAt ? { decidedAt } : {}), ...(reason ? { reason } : {}) });
  });
}
