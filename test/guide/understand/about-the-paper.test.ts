import { describe, expect, it } from 'vitest';
import { prefersPaper } from '../../../src/guide/understand/about-the-paper.ts';

describe('somebody who is waiting for another person to agree', () => {
  it.each([
    'để tôi nộp giấy',
    'thôi em mang giấy đồng ý qua luôn',
    'e co giay viet tay roi, nop giay dc ko',
    'chú tôi không rành mạng, cho tôi nộp văn bản đồng ý',
    'xin làm bằng giấy',
    'I will hand in the paper',
    'can we do it on paper',
  ])('wants the paper way: %s', (text) => {
    expect(prefersPaper(text)).toBe(true);
  });

  it.each([
    'chú ấy trả lời chưa',
    'kiểm tra giúp',
    'đồng ý rồi đó',
    'khỏi nộp giấy nha',
    'tôi không muốn nộp giấy đâu',
    'lệ phí bao nhiêu',
    'no paper please',
  ])('does not: %s', (text) => {
    expect(prefersPaper(text)).toBe(false);
  });
});
