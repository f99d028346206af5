import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { formatAmount } from '../format.ts';
import type { CardContext } from './card-context.ts';
import { redrawPhoto } from './redraw-photo.ts';

type AttachCard = Extract<Card, { kind: 'attach' }>;

export interface PhotoOffer {
  element: HTMLElement;
  /** `true` where the offer stands; the photo is sent only when it is pressed */
  make(photo: File): Promise<boolean>;
  withdraw(): void;
}

/** A photo that is too large or of another kind can be drawn anew on the spot, which few people know how to do. */
export function photoOffer(
  { accept, maxBytes }: AttachCard,
  { reader, announce }: CardContext,
  send: (photo: File) => void,
): PhotoOffer {
  const { t, locale } = reader;
  const element = el('div', { class: 'photo-offer', hidden: true });
  let asked = 0;
  const withdraw = () => {
    asked += 1;
    element.hidden = true;
    element.replaceChildren();
  };
  const wordsFor = (photo: File, redrawn: File) => {
    const size = formatAmount(redrawn.size, locale);
    return accept.includes(photo.type)
      ? { sentence: t.offerSmaller(formatAmount(photo.size, locale), size), label: t.sendSmaller }
      : { sentence: t.offerConverted(size), label: t.sendConverted };
  };
  return {
    element,
    withdraw,
    async make(photo) {
      withdraw();
      const mine = asked;
      const mayRedraw = photo.type.startsWith('image/') && accept.includes('image/jpeg');
      const redrawn = mayRedraw ? await redrawPhoto(photo, maxBytes) : undefined;
      if (!redrawn || mine !== asked) return false;
      const { sentence, label } = wordsFor(photo, redrawn);
      const press = () => {
        withdraw();
        send(redrawn);
      };
      element.append(
        el('p', {}, sentence),
        el('button', { type: 'button', class: 'button', onclick: press }, label),
      );
      element.hidden = false;
      announce(sentence);
      return true;
    },
  };
}
