import type { Relation } from '../draft.ts';

const LABELS: Record<Relation, string> = {
  head: 'Chủ hộ',
  wife: 'Vợ',
  husband: 'Chồng',
  child: 'Con đẻ',
  father: 'Cha đẻ',
  mother: 'Mẹ đẻ',
  'daughter-in-law': 'Con dâu',
  'son-in-law': 'Con rể',
  grandchild: 'Cháu ruột',
};

/** "Con dâu": what the person is to the head of the household. */
export function relationLabel(relation: Relation): string {
  return LABELS[relation];
}
