import type { Locale } from '../../../kernel/text.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { Reader } from '../reader.ts';
import type { Dictation } from './dictate.ts';
import { speechMaker } from './speech.ts';

/** The microphone for the message box, and the line above the box where it says what happens. */
export interface VoiceButton {
  button: HTMLElement;
  line: HTMLElement;
}

const NAME: Record<Locale, string> = { vi: 'Nói thay vì gõ', en: 'Speak instead of typing' };

/** Offered only where the browser turns speech into text; all else of it is loaded on first use. */
export function voiceButton({ locale }: Reader, input: HTMLTextAreaElement): VoiceButton | null {
  if (!speechMaker()) return null;
  let dictation: Dictation | null = null;
  const line = el('div', { class: 'voice-line', role: 'status' });
  const button = el('button', {
    ...{ type: 'button', class: 'button button-quiet composer-voice' },
    ...{ 'aria-label': NAME[locale], 'aria-pressed': 'false' },
    onclick: () => void press(),
  });
  const show = (state: 'listening' | 'over') => {
    if (state === 'over') dictation = null;
    button.setAttribute('aria-pressed', String(state === 'listening'));
    button.replaceChildren(icon(state === 'listening' ? 'stop' : 'voice'));
  };
  const press = async () => {
    if (dictation) return dictation.stop();
    const [{ dictate }, { isTold, voiceNotice }] = await Promise.all([
      import('./dictate.ts'),
      import('./voice-notice.ts'),
    ]);
    const begin = () => {
      dictation = dictate({ locale, input, onListening: show, tell: (text) => line.replaceChildren(text) });
    };
    if (isTold()) return begin();
    const leave = () => {
      line.replaceChildren();
      button.focus();
    };
    voiceNotice(locale, line, { begin, leave });
  };
  show('over');
  return { button, line };
}
