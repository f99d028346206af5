import type { DateValue, Value } from '../../../eforms/value.ts';
import type { CardAttribute } from '../../../eforms/on-card.ts';

/** What the QR code of a citizen card (căn cước) says; what could not be read is left out. */
export interface CitizenCard {
  personalId: string;
  /** the identity card of nine digits that was held before */
  oldIdNumber?: string;
  fullName?: string;
  birthDate?: DateValue;
  sex?: 'male' | 'female';
  /** as it stood when the card was made; communes have been merged since */
  address?: string;
  issuedOn?: DateValue;
}

/** The part of the card that answers a field; an address is words, for the guide to understand. */
export function partOf(card: CitizenCard, attribute: CardAttribute): Value | undefined {
  switch (attribute) {
    case 'personal-id':
      return card.personalId;
    case 'full-name':
      return card.fullName;
    case 'birth-date':
      return card.birthDate;
    case 'sex':
      return card.sex;
    case 'address':
      return card.address;
  }
}
