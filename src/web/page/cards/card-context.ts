import type { Card } from '../../../guide/card.ts';
import type { Reply } from '../../../guide/reply.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import type { Reader } from '../reader.ts';

/** How cards are drawn where the conversation stands: on our own page, or in a frame, where a person is nobody. */
export interface CardDrawer {
  /** of the last reply, to be used */
  live(card: Card, context: CardContext): HTMLElement;
  /** of an earlier reply, to be read */
  past(card: Card, context: CardContext): HTMLElement | null;
}

/** What a card may look at and do. `act` sends one message after the other; while one is under way it does nothing
 * and answers `false`. */
export interface CardContext {
  reader: Reader;
  reply: Reply;
  cards: CardDrawer;
  act(...outgoing: Outgoing[]): boolean;
  announce(text: string): void;
}
