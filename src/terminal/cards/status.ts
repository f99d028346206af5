import { formatInstant } from '../../web/page/format.ts';
import { paragraph } from '../draw/paragraph.ts';
import { heading, type CardOf, type CardView, type Drawing } from './drawing.ts';

/** The way of a dossier so far, the newest step last. */
export function status(card: CardOf<'status'>, view: CardView): Drawing {
  const { reader, sheet } = view;
  const { t, locale } = reader;
  return {
    lines: [
      heading(view, t.statusTitle),
      `${t.code}: ${card.code ?? t.waitingCode}`,
      ...card.steps.flatMap((step) => {
        const label = locale === 'vi' ? step.label : (step.labelEn ?? step.label);
        const note = step.note ? `\n${step.note}` : '';
        return paragraph(sheet, `${formatInstant(step.at)}  ${label}${note}`, { lead: '  - ' });
      }),
    ],
  };
}
