import type { Card } from '../../../guide/card.ts';
import { agreement } from './agreement.ts';
import { attach } from './attach.ts';
import type { CardContext } from './card-context.ts';
import { consent } from './consent.ts';
import { handover } from './handover.ts';
import { pay } from './pay.ts';
import { procedureChoice } from './procedure-choice.ts';
import { question } from './question.ts';
import { receipt } from './receipt.ts';
import { pastReview, review } from './review.ts';
import { signIn } from './sign-in.ts';
import { status } from './status.ts';

/** A card of the last reply, to be used. */
export function renderCard(card: Card, context: CardContext): HTMLElement {
  switch (card.kind) {
    case 'procedure-choice':
      return procedureChoice(card, context);
    case 'sign-in':
      return signIn(card, context);
    case 'consent':
      return consent(card, context);
    case 'question':
      return question(card, context);
    case 'review':
      return review(card, context);
    case 'attach':
      return attach(card, context);
    case 'agreement':
      return agreement(card, context);
    case 'pay':
      return pay(card, context);
    case 'receipt':
      return receipt(card, context);
    case 'status':
      return status(card, context);
    case 'handover':
      return handover(card, context);
  }
}

/** A card of an earlier reply: what was asked there is answered; what informs stays, and is no landmark any more. */
export function renderPastCard(card: Card, context: CardContext): HTMLElement | null {
  const past = informing(card, context);
  past?.removeAttribute('aria-labelledby');
  return past;
}

function informing(card: Card, context: CardContext): HTMLElement | null {
  switch (card.kind) {
    case 'receipt':
      return receipt(card, context);
    case 'status':
      return status(card, context);
    case 'handover':
      return handover(card, context);
    case 'review':
      return pastReview(card, context);
    default:
      return null;
  }
}
