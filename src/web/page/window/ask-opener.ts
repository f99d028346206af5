import { parseFrameAnswer, sayTo, type FrameAnswer } from '../frame/window-message.ts';

const PATIENCE_MS = 15_000;

/**
 * Asks the frame that opened this window for its conversation. Only our own frame can hear the question and only it is
 * heard; undefined where nobody answers.
 */
export function askOpener(opener: Window): Promise<FrameAnswer | undefined> {
  return new Promise((resolve) => {
    const end = (answer?: FrameAnswer) => {
      window.removeEventListener('message', hear);
      window.clearTimeout(patience);
      resolve(answer);
    };
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (source !== opener || origin !== location.origin) return;
      const answer = parseFrameAnswer(data);
      if (answer) end(answer);
    };
    const patience = window.setTimeout(end, PATIENCE_MS);
    window.addEventListener('message', hear);
    sayTo(opener, { type: 'window-ready' });
  });
}
