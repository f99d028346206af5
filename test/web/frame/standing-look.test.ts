import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/web/page/api/carry-over.ts';
import { FRAME_WORDS } from '../../../src/web/page/frame/frame-words.ts';
import { standingLook } from '../../../src/web/page/frame/standing-look.ts';

const standing = (change: Partial<Standing>): Standing => ({
  conversationId: 'con_1',
  place: 'window',
  stage: 'filling',
  left: 3,
  ...change,
});
const look = (change: Partial<Standing>, isClosed = false) =>
  standingLook(FRAME_WORDS.vi, standing(change), isClosed);

describe('where a conversation stands that left its frame', () => {
  it('says how many questions are left while they are answered in the window', () => {
    expect(look({}).notes[0]).toBe('Đang khai thông tin. Còn 3 câu.');
    expect(look({ left: null }).notes[0]).toBe('Đang khai thông tin.');
    expect(look({ stage: 'reviewing', left: 3 }).notes[0]).toBe('Đang xem lại trước khi nộp.');
  });

  it('may come back until somebody has signed in', () => {
    expect(look({ place: 'frame' })).toMatchObject({ mayReturn: true, opens: 'window' });
    expect(look({ place: 'window' })).toMatchObject({ mayReturn: true, opens: 'window' });
    expect(look({ place: 'person' })).toMatchObject({ mayReturn: false, opens: 'home' });
  });

  it('says that a closed window has lost nothing', () => {
    expect(look({}, true).notes.join(' ')).toContain('vẫn được giữ');
  });

  it('says that it is filed, however the window ended', () => {
    for (const stage of ['submitted', 'following'] as const)
      expect(look({ place: 'person', stage, left: 0 }, true)).toMatchObject({
        title: 'Hồ sơ đã nộp',
        isDone: true,
        mayReturn: false,
      });
  });
});
