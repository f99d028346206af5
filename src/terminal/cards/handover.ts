import { paragraph } from '../draw/paragraph.ts';
import { heading, type CardOf, type CardView, type Drawing } from './drawing.ts';

export function handover({ position }: CardOf<'handover'>, view: CardView): Drawing {
  const { reader, sheet } = view;
  const { t } = reader;
  return {
    lines: [
      heading(view, position === undefined ? t.handoverTaken : t.handoverTitle),
      ...(position === undefined ? [] : paragraph(sheet, t.handoverPosition(position))),
      ...paragraph(sheet, t.handoverPlace, { ink: 'quiet' }),
    ],
  };
}
