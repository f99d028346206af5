import type { QuestionField } from '../../../guide/card.ts';
import type { Control } from '../controls/control.ts';
import { el } from '../dom/el.ts';
import { rememberCard, scannedValue } from '../scan/scanned-cards.ts';
import { scanOffer } from '../scan/scan-offer.ts';
import type { CardContext } from './card-context.ts';

/**
 * Above the first control of somebody whose personal id is asked, the offer to scan their citizen card. What is read
 * fills all of their controls in this question; it is sent by nothing but the answer button.
 */
export function scanInto(
  field: QuestionField,
  fields: QuestionField[],
  controls: Control[],
  { reader, reply, announce }: CardContext,
): HTMLElement | null {
  const person = field.onCard?.person;
  const theirs = fields.filter(({ onCard }) => onCard && onCard.person === person);
  const idAsked = theirs.some(({ onCard }) => onCard?.attribute === 'personal-id');
  if (person === undefined || !idAsked || theirs[0] !== field) return null;
  const { dossierId = '' } = reply.state;
  const shown = el('div');
  const offer = scanOffer(reader.locale, (reading) => {
    rememberCard(dossierId, person, reading.card);
    const filled = theirs.flatMap((one) => {
      const value = scannedValue(dossierId, one);
      const control = controls[fields.indexOf(one)];
      if (value === undefined || !control) return [];
      control.fill(value);
      return [control];
    });
    filled[0]?.focus();
    void import('../scan/card-read.ts').then(({ cardRead, cardSentence }) => {
      shown.replaceChildren(cardRead(reader, reading));
      announce(cardSentence(reader, reading));
    });
  });
  return offer && el('div', { class: 'scan-into' }, offer, shown);
}
