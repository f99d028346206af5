import type { Card } from '../../guide/card.ts';
import type { Reply } from '../../guide/reply.ts';
import type { Outgoing } from '../../web/page/chat/outgoing.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { TerminalReader } from '../reader.ts';
import type { SignInWay } from '../wire/sign-in.ts';

export type CardOf<Kind extends Card['kind']> = Extract<Card, { kind: Kind }>;

/** Something to choose by its number; choosing says these messages, one after the other. */
export interface Choice {
  label: string;
  messages: Outgoing[];
}

type Several = (indexes: number[]) => Outgoing[] | undefined;

/** What a card looks like, and what it lets the citizen do. */
export interface Drawing {
  lines: string[];
  choices?: Choice[];
  /** several at once: records by their letters, a list's items by their numbers; undefined where one is not there */
  severalByLetter?: Several | undefined;
  severalByNumber?: Several | undefined;
}

export interface CardView {
  reader: TerminalReader;
  sheet: Sheet;
  reply: Reply;
  /** the server's address, for what it names by path only */
  base: string;
  /** how signing in goes, where the reply asks for it */
  signIn?: SignInWay | undefined;
  /** how much of a long list is shown */
  lists: 'short' | 'whole';
}

/** A card's first line. */
export function heading({ sheet }: Pick<CardView, 'sheet'>, title: string): string {
  return sheet.ink('strong', title);
}

export function nameIn(
  reader: TerminalReader,
  named: { nameVi: string; nameEn?: string | undefined },
): string {
  return reader.locale === 'vi' ? named.nameVi : (named.nameEn ?? named.nameVi);
}

/** The items at these places, or undefined where there is none at one of them. */
export function itemsAt<Item>(items: Item[], indexes: number[]): Item[] | undefined {
  return indexes.every((index) => index in items)
    ? items.filter((_, index) => indexes.includes(index))
    : undefined;
}
