import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { formatBytes, formatMediaTypes } from '../format.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';
import { fileButton } from './file-button.ts';
import { paperSender } from './paper-sender.ts';

type AttachCard = Extract<Card, { kind: 'attach' }>;

/** A photo or a file, checked before it travels; once it is there the conversation goes on by itself. */
export function attach(card: AttachCard, context: CardContext): HTMLElement {
  const { t, locale } = context.reader;
  const name = locale === 'vi' ? card.nameVi : (card.nameEn ?? card.nameVi);
  const sender = paperSender(card, context);
  const buttons = [
    ...(takesPhotos(card)
      ? [fileButton(t.takePhoto, 'camera', { accept: 'image/*', capture: 'environment' }, sender.take)]
      : []),
    fileButton(t.pickFile, 'paper', { accept: card.accept.join(',') }, sender.take),
  ];
  const element = cardFrame(
    'attach',
    name ?? t.attachTitle,
    el('p', { class: 'hint' }, t.attachLimit(formatMediaTypes(card.accept), formatBytes(card.maxBytes))),
    el('div', { class: 'buttons' }, ...buttons),
    ...sender.lines,
  );
  sender.goOnIn(element);
  return element;
}

function takesPhotos({ accept }: AttachCard): boolean {
  return accept.some((type) => type.startsWith('image/')) && matchMedia('(pointer: coarse)').matches;
}
