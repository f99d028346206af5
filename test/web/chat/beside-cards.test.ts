import { describe, expect, it } from 'vitest';
import { blocksBeside, chipsBeside } from '../../../src/web/page/chat/beside-cards.ts';
import { ETHNICITY_QUESTION, replyWith } from './replies.ts';

const RIGHT = { label: 'Đúng rồi', text: 'đúng rồi' };
const SKIP = { label: 'Bỏ qua', text: 'bỏ qua' };
const TAY = { label: 'Tày', action: { type: 'answer' as const, values: { 'child.ethnicity': 'tay' } } };

describe('a reply with a card', () => {
  it('says nothing twice: what the card shows is left out of the text', () => {
    const text = 'Bé theo dân tộc nào ạ?\n• Dân tộc: Kinh (theo cha)\n• Nhớ: xem kỹ';
    expect(blocksBeside(replyWith({ text, cards: [ETHNICITY_QUESTION] }))).toEqual([
      { kind: 'paragraph', text: 'Bé theo dân tộc nào ạ?' },
      { kind: 'list', items: ['Nhớ: xem kỹ'] },
    ]);
  });

  it('offers nothing twice: what the card has a control for is no suggestion', () => {
    const reply = replyWith({ cards: [ETHNICITY_QUESTION], suggestions: [RIGHT, TAY, SKIP] });
    expect(chipsBeside(reply)).toEqual([SKIP]);
  });

  it('offers “I have paid” once, on the bill', () => {
    const bill = {
      kind: 'pay',
      id: 'crd_1',
      billId: 'bil_1',
      amountVnd: 1,
      url: 'http://a/',
      qr: 'x',
    } as const;
    const PAID = { label: 'Tôi đã thanh toán', text: 'tôi đã thanh toán' };
    expect(chipsBeside(replyWith({ cards: [bill], suggestions: [PAID, SKIP] }))).toEqual([SKIP]);
    expect(chipsBeside(replyWith({ suggestions: [PAID] }))).toEqual([PAID]);
  });

  it('keeps every suggestion where there is no card', () => {
    expect(chipsBeside(replyWith({ suggestions: [RIGHT, TAY, SKIP] }))).toEqual([RIGHT, TAY, SKIP]);
  });
});
