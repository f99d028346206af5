import type { CardContext, CardDrawer } from '../cards/card-context.ts';
import { handover } from '../cards/handover.ts';
import { procedureChoice } from '../cards/procedure-choice.ts';
import { question } from '../cards/question.ts';
import { status } from '../cards/status.ts';

/** What can be used by nobody in particular; everything else is done in our own window, which `carryOn` leads to. */
export function frameCards(carryOn: (context: CardContext) => HTMLElement): CardDrawer {
  return {
    live(card, context) {
      switch (card.kind) {
        case 'procedure-choice':
          return procedureChoice(card, context);
        case 'question':
          return question(card, context);
        case 'status':
          return status(card, context);
        case 'handover':
          return handover(card, context);
        default:
          return carryOn(context);
      }
    },
    past(card, context) {
      if (card.kind !== 'status' && card.kind !== 'handover') return null;
      const past = card.kind === 'status' ? status(card, context) : handover(card, context);
      past.removeAttribute('aria-labelledby');
      return past;
    },
  };
}
