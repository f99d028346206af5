import type { Card } from '../../guide/card.ts';
import { agreement } from './agreement.ts';
import { attach } from './attach.ts';
import { consent } from './consent.ts';
import type { CardView, Drawing } from './drawing.ts';
import { handover } from './handover.ts';
import { pay } from './pay.ts';
import { procedureChoice } from './procedure-choice.ts';
import { question } from './question.ts';
import { receipt } from './receipt.ts';
import { review } from './review.ts';
import { signIn } from './sign-in.ts';
import { status } from './status.ts';

export function drawCard(card: Card, view: CardView): Drawing {
  switch (card.kind) {
    case 'procedure-choice':
      return procedureChoice(card, view);
    case 'sign-in':
      return signIn(card, view);
    case 'consent':
      return consent(card, view);
    case 'question':
      return question(card, view);
    case 'review':
      return review(card, view);
    case 'attach':
      return attach(card, view);
    case 'agreement':
      return agreement(card, view);
    case 'pay':
      return pay(card, view);
    case 'receipt':
      return receipt(card, view);
    case 'status':
      return status(card, view);
    case 'handover':
      return handover(card, view);
  }
}
