import { describe, expect, it } from 'vitest';
import { choicesIn } from '../../../src/web/official/assist/offered-answers.ts';
import { officialReader } from '../../../src/web/official/words/official-reader.ts';
import { ETHNICITY_QUESTION, replyWith } from '../chat/replies.ts';

const vi = officialReader('vi');

describe('what an official may press for a citizen at the desk', () => {
  it('is one of the answers of a single question', () => {
    expect(choicesIn(vi, replyWith({ cards: [ETHNICITY_QUESTION] }))).toEqual([
      { label: 'Kinh', offered: { action: { type: 'answer', values: { 'child.ethnicity': 'kinh' } } } },
      { label: 'Tày', offered: { action: { type: 'answer', values: { 'child.ethnicity': 'tay' } } } },
    ]);
  });

  it('is words that the guide suggests, but no button that is the citizen’s own', () => {
    const suggestions = [
      { label: 'Lệ phí?', text: 'lệ phí bao nhiêu' },
      { label: 'Dừng', action: { type: 'cancel' as const } },
    ];
    const offered = choicesIn(vi, replyWith({ suggestions }));
    expect(offered).toEqual([{ label: 'Lệ phí?', offered: { text: 'lệ phí bao nhiêu' } }]);
  });
});
