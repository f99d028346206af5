import { formatBytes, formatMediaTypes } from '../../web/page/format.ts';
import { paragraph } from '../draw/paragraph.ts';
import { heading, type CardOf, type CardView, type Drawing } from './drawing.ts';

export function attach(card: CardOf<'attach'>, view: CardView): Drawing {
  const { reader, sheet } = view;
  const { t, words, locale } = reader;
  const name = locale === 'vi' ? card.nameVi : (card.nameEn ?? card.nameVi);
  const limit = t.attachLimit(formatMediaTypes(card.accept), formatBytes(card.maxBytes));
  return {
    lines: [
      heading(view, name ?? t.attachTitle),
      ...paragraph(sheet, limit, { ink: 'quiet' }),
      ...paragraph(sheet, words.fileHint),
    ],
  };
}
