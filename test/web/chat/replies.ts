import type { Card } from '../../../src/guide/card.ts';
import type { Reply } from '../../../src/guide/reply.ts';

/** A reply with what a test needs in it. */
export function replyWith(part: Partial<Reply>): Reply {
  return {
    id: 'rep_1',
    outcome: 'asked',
    text: '',
    cards: [],
    suggestions: [],
    citations: [],
    state: { stage: 'filling', asking: [], left: 1, mode: 'embedded' },
    ...part,
  };
}

export const ETHNICITY_QUESTION: Card = {
  kind: 'question',
  id: 'crd_1',
  why: 'Luật để cha mẹ thỏa thuận.',
  fields: [
    {
      id: 'child.ethnicity',
      labelVi: 'Dân tộc',
      labelEn: 'Ethnicity',
      type: 'choice',
      options: [
        { value: 'kinh', label: 'Kinh' },
        { value: 'tay', label: 'Tày' },
      ],
      suggestion: { value: 'kinh', because: 'theo cha' },
    },
  ],
};
