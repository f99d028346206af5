import { paragraph } from '../draw/paragraph.ts';
import { heading, type CardOf, type CardView, type Drawing } from './drawing.ts';

/** The sandbox takes a number here; a real sign-on takes a browser, and the conversation goes with it. */
export function signIn(
  card: Pick<CardOf<'sign-in'>, 'url'>,
  view: Pick<CardView, 'reader' | 'sheet' | 'signIn'>,
): Drawing {
  const { sheet, reader } = view;
  const { words, t } = reader;
  if (view.signIn === 'number')
    return { lines: [heading(view, t.signInTitle), ...paragraph(sheet, words.askNumber)] };
  const sentence = view.signIn === 'browser' ? words.signInElsewhere : words.signInAway;
  return {
    lines: [heading(view, t.signInTitle), ...paragraph(sheet, sentence), sheet.ink('accent', card.url)],
  };
}
