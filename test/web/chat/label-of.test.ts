import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../src/web/page/chat/label-of.ts';
import { readerOf } from '../../../src/web/page/reader.ts';
import { ETHNICITY_QUESTION, replyWith } from './replies.ts';

const vi = readerOf('vi');
const asked = replyWith({ cards: [ETHNICITY_QUESTION] });

describe('what a button said, in the citizen’s own line', () => {
  it('is the answer in words, never a code', () => {
    const answer = { action: { type: 'answer' as const, values: { 'child.ethnicity': 'tay' } } };
    expect(labelOf(vi, answer, asked)).toBe('Dân tộc: Tày');
    expect(labelOf(readerOf('en'), answer, asked)).toBe('Ethnicity: Tày');
  });

  it('is the name of the procedure that was chosen', () => {
    const choice = replyWith({
      cards: [
        {
          kind: 'procedure-choice',
          id: 'crd_1',
          options: [{ code: '1.001193', nameVi: 'Đăng ký khai sinh', nameEn: 'Birth registration', why: '' }],
        },
      ],
    });
    expect(labelOf(vi, { action: { type: 'choose-procedure', code: '1.001193' } }, choice)).toBe(
      'Chọn: Đăng ký khai sinh',
    );
  });

  it('is the suggestion’s own label', () => {
    const action = { type: 'cancel' as const };
    const offered = replyWith({ suggestions: [{ label: 'Dừng, bỏ hồ sơ', action }] });
    expect(labelOf(vi, { action }, offered)).toBe('Dừng, bỏ hồ sơ');
  });
});
