import { describe, expect, it } from 'vitest';
import { isWindowReady, parseFrameAnswer } from '../../../src/web/page/frame/window-message.ts';

const CARRIED = { danLoi: 1, type: 'carry-over', code: 'cod_1', verifier: 'v', words: '' };

describe('what frame and window say to each other', () => {
  it('is taken as it was said', () => {
    expect(parseFrameAnswer(CARRIED)).toEqual({
      type: 'carry-over',
      code: 'cod_1',
      verifier: 'v',
      words: '',
    });
    expect(parseFrameAnswer({ danLoi: 1, type: 'signed-in', tenant: 'sen-hong' })).toEqual({
      type: 'signed-in',
      tenant: 'sen-hong',
    });
    expect(parseFrameAnswer({ danLoi: 1, type: 'sorry' })).toEqual({ type: 'sorry' });
    expect(isWindowReady({ danLoi: 1, type: 'window-ready' })).toBe(true);
  });

  it('is nothing when any of it is missing or of another kind', () => {
    const wrong = [
      ...[undefined, null, 'carry-over', 7, [], {}],
      { ...CARRIED, danLoi: 2 },
      { ...CARRIED, code: 7 },
      { ...CARRIED, verifier: undefined },
      { ...CARRIED, words: ['x'] },
      { danLoi: 1, type: 'signed-in' },
    ];
    for (const data of wrong) expect(parseFrameAnswer(data)).toBeUndefined();
    for (const data of wrong) expect(isWindowReady(data)).toBe(false);
  });
});
