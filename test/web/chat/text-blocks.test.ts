import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../src/web/page/chat/text-blocks.ts';

describe('the text of a reply', () => {
  it('is shown as paragraphs and lists', () => {
    expect(
      textBlocks('Với hồ sơ này:\n• Giấy chứng sinh: không phải nộp\n• Ảnh: cần đính kèm\n\nAnh/chị xem ạ.'),
    ).toEqual([
      { kind: 'paragraph', text: 'Với hồ sơ này:' },
      { kind: 'list', items: ['Giấy chứng sinh: không phải nộp', 'Ảnh: cần đính kèm'] },
      { kind: 'paragraph', text: 'Anh/chị xem ạ.' },
    ]);
  });

  it('keeps what looks like markup as the letters it is', () => {
    expect(textBlocks('<b>không</b> *đậm*')).toEqual([{ kind: 'paragraph', text: '<b>không</b> *đậm*' }]);
  });
});
