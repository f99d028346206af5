import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeTestApp, type Talk, type TestApp } from '../../support/compose-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await composeTestApp();
});
afterAll(() => app.stop());

function begin(): Promise<Talk> {
  return app.startConversation(app.newBrowser());
}

describe('questions in a conversation, without any model', () => {
  it('about two procedures in one message are both answered, each with what was asked of it', async () => {
    const talk = await begin();
    const { text, outcome, state } = await talk.reply('lệ phí khai sinh bao nhiêu, còn kết hôn cần giấy gì');
    expect(outcome).toBe('answered');
    expect(state.mode).toBe('embedded');
    expect(text).toMatch(/“Đăng ký khai sinh”:[^]*Lệ phí[^]*“Đăng ký kết hôn”:[^]*Giấy tờ/);
    expect(text.match(/Giấy tờ: /g)).toHaveLength(1);
  });

  it('all topics of one message are answered before anything is offered', async () => {
    const talk = await begin();
    const { text, cards } = await talk.reply('đăng ký kết hôn lệ phí bao nhiêu, mất mấy ngày, nộp ở đâu');
    expect(text).toMatch(/Lệ phí: [^]*Thời hạn giải quyết: [^]*Nơi giải quyết: /);
    expect(cards.map(({ kind }) => kind)).toEqual(['procedure-choice']);
  });

  it('go on about the same procedure in the next message', async () => {
    const talk = await begin();
    await talk.reply('cấp hộ chiếu lệ phí bao nhiêu');
    expect((await talk.reply('mất mấy ngày')).text).toMatch(/8 ngày làm việc/);
  });

  it('what the law has changed is said before procedures are offered', async () => {
    const talk = await begin();
    const { text, citations } = await talk.reply('muốn lên huyện đăng ký kết hôn');
    expect(text).toMatch(/không còn cấp huyện[^]*\[1\]/);
    expect(citations).toMatchObject([{ token: '[1]', confidence: 'seen' }]);
  });

  it('a comparison offers what it compared', async () => {
    const talk = await begin();
    const { text, cards } = await talk.reply('đăng ký thường trú khác đăng ký tạm trú thế nào');
    expect(text).toMatch(/“Đăng ký thường trú”: [^]*“Đăng ký tạm trú”: /);
    expect(cards).toMatchObject([{ options: [{ code: '1.004222' }, { code: '1.004194' }] }]);
  });
});
