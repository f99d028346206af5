import type { ReviewCard } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { formatInstant } from '../format.ts';
import { agreementList } from './agreement-list.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';
import { fieldSections } from './field-sections.ts';
import { filingFacts } from './filing-facts.ts';
import { paperList } from './paper-list.ts';
import { shorteningLines } from './shortening.ts';

/** All that will be sent, each value changeable in place; only the button at the end files it. */
export function review(card: ReviewCard, { reader, reply, act }: CardContext): HTMLElement {
  const { t } = reader;
  const { shortening } = reply.state;
  return cardFrame(
    'review',
    t.reviewTitle,
    shortening && shorteningLines(reader, shortening),
    ...fieldSections(reader, card.sections, act),
    paperList(reader, card.requirements),
    agreementList(reader, card.agreements),
    filingFacts(reader, card),
    confirmBox(card, { reader, act }),
  );
}

function confirmBox(
  card: ReviewCard,
  { reader: { t, locale }, act }: Pick<CardContext, 'reader' | 'act'>,
): HTMLElement {
  const button = el('button', { type: 'button', class: 'button button-large' }, t.confirm);
  button.addEventListener('click', () => act({ action: { type: 'confirm', reviewHash: card.reviewHash } }));
  return el(
    'div',
    { class: 'confirm' },
    card.confirmation && el('p', { lang: 'vi' }, card.confirmation),
    locale === 'en' && card.confirmationEn && el('p', { class: 'hint' }, card.confirmationEn),
    button,
    el('p', { class: 'hint' }, `${t.confirmNote} ${t.expires(formatInstant(card.expiresAt))}`),
  );
}

/** A review that is past: folded away, nothing to press. */
export function pastReview(card: ReviewCard, { reader }: CardContext): HTMLElement {
  return el(
    'details',
    { class: 'card card-past' },
    el('summary', {}, reader.t.reviewOld),
    ...fieldSections(reader, card.sections),
  );
}
