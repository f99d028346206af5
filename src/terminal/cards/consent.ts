import type { Outgoing } from '../../web/page/chat/outgoing.ts';
import { paragraph } from '../draw/paragraph.ts';
import { heading, itemsAt, type CardOf, type CardView, type Drawing } from './drawing.ts';

type Item = CardOf<'consent'>['items'][number];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Which records would be read, why and under which law; all, some by their letters, or none. */
export function consent(card: CardOf<'consent'>, view: CardView): Drawing {
  const { reader, sheet } = view;
  const { t, words } = reader;
  const all = card.items.map((item) => item.source);
  const decide = (granted: string[]) => decisions(card.requestId, all, granted);
  const ground = card.ground === 'duty' ? t.consentDuty : t.consentFree;
  return {
    lines: [
      heading(view, t.consentTitle),
      ...paragraph(sheet, ground, { ink: 'quiet' }),
      ...card.items.flatMap((item, index) => recordLines(item, LETTERS[index] ?? '-', view)),
      ...(all.length > 1 ? paragraph(sheet, words.lettersHint, { ink: 'quiet' }) : []),
    ],
    choices: [
      { label: words.grantAll(all.length), messages: decide(all) },
      { label: t.consentDecline, messages: decide([]) },
    ],
    severalByLetter: (indexes) => {
      const chosen = itemsAt(all, indexes);
      return chosen && decide(chosen);
    },
  };
}

function recordLines(item: Item, letter: string, { reader: { t }, sheet }: CardView): string[] {
  const name = item.sourceName ?? t.sources[item.source] ?? item.source;
  const quiet = { lead: '     ', ink: 'quiet' } as const;
  return [
    ...paragraph(sheet, `${name}: ${item.attributes.join('; ')}`, { lead: `  ${letter}) ` }),
    ...paragraph(sheet, `${t.consentPurpose}: ${item.purpose}`, quiet),
    ...paragraph(sheet, `${t.consentLaw}: ${item.law}`, quiet),
  ];
}

function decisions(requestId: string, all: string[], granted: string[]): Outgoing[] {
  const declined = all.filter((source) => !granted.includes(source));
  const grant: Outgoing = { action: { type: 'grant', requestId, sources: granted } };
  const decline: Outgoing = { action: { type: 'decline', requestId, sources: declined } };
  return [...(granted.length > 0 ? [grant] : []), ...(declined.length > 0 ? [decline] : [])];
}
