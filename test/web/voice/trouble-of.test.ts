import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../../src/web/page/voice/trouble-of.ts';
import { VOICE_WORDS } from '../../../src/web/page/voice/voice-words.ts';

describe('what may go wrong with speech', () => {
  it.each([
    ['not-allowed', 'blocked'],
    ['service-not-allowed', 'blocked'],
    ['no-speech', 'silent'],
    ['network', 'network'],
    ['audio-capture', 'noMicrophone'],
    ['language-not-supported', 'language'],
    ['something-new', 'failed'],
  ] as const)('%s has one plain sentence in both languages', (error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
    for (const words of Object.values(VOICE_WORDS))
      expect(words.troubles[trouble]).toMatch(/^[^.]+\.( [^.]+\.)?$/);
  });

  it('our own stop is no trouble', () => {
    expect(troubleOf('aborted')).toBeNull();
  });
});
