import type { Reply } from '../../../guide/reply.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import type { Reader } from '../reader.ts';

/** What a card may look at and do. `act` sends one message after the other; while one is under way it does nothing. */
export interface CardContext {
  reader: Reader;
  reply: Reply;
  act(...outgoing: Outgoing[]): void;
  announce(text: string): void;
}
