import type { QuestionField } from '../../../guide/card.ts';
import type { Value } from '../../../eforms/value.ts';
import { partOf, type CitizenCard } from './citizen-card.ts';

/** Cards scanned on this page, by dossier and person. They live as long as the page and are kept nowhere. */
const scanned = new Map<string, CitizenCard>();

type Asked = Pick<QuestionField, 'onCard' | 'options'>;

export function rememberCard(dossierId: string, person: string, card: CitizenCard): void {
  scanned.set(keyOf(dossierId, person), card);
}

/** What was answered counts: a card with another number was somebody else's. */
export function compareCard(dossierId: string, person: string, personalId: Value): void {
  const key = keyOf(dossierId, person);
  if (scanned.get(key)?.personalId !== personalId) scanned.delete(key);
}

/** What the scanned card of a field's person says of it; undefined where it says nothing that can be answered. */
export function scannedValue(dossierId: string, { onCard, options }: Asked): Value | undefined {
  const card = onCard && scanned.get(keyOf(dossierId, onCard.person));
  const value = card && partOf(card, onCard.attribute);
  return !options || options.some((option) => option.value === value) ? value : undefined;
}

function keyOf(dossierId: string, person: string): string {
  return `${dossierId} ${person}`;
}
