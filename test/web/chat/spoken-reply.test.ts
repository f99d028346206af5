import { describe, expect, it } from 'vitest';
import { spokenReply } from '../../../src/web/page/chat/spoken-reply.ts';
import { readerOf } from '../../../src/web/page/reader.ts';
import { ETHNICITY_QUESTION, replyWith } from './replies.ts';

describe('a reply read aloud', () => {
  it('is its words without reference marks, then what lies below', () => {
    const reply = replyWith({ text: 'Lệ phí: không thu [1].', cards: [ETHNICITY_QUESTION] });
    expect(spokenReply(readerOf('vi'), reply)).toBe('Lệ phí: không thu. Có ô trả lời bên dưới.');
  });
});
