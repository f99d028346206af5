import type { Card } from '../../../guide/card.ts';
import type { Reply } from '../../../guide/reply.ts';
import type { Reader } from '../reader.ts';

/** A reply for the ear: its words once, then what lies below to be used. */
export function spokenReply({ t }: Reader, reply: Reply): string {
  const words = reply.text.replace(/\s*\[\d+\]/g, '');
  return [words, ...reply.cards.map((card) => summary(t.summary, card))].filter(Boolean).join(' ');
}

function summary(words: Reader['t']['summary'], card: Card): string {
  switch (card.kind) {
    case 'procedure-choice':
      return words.choices(card.options.length);
    case 'consent':
      return words.consent(card.items.length);
    case 'sign-in':
      return words.signIn;
    default:
      return words[card.kind];
  }
}
