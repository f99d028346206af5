import type { Locale } from '../../../kernel/text.ts';
import { speechMaker } from './speech.ts';
import { troubleOf } from './trouble-of.ts';
import { VOICE_WORDS } from './voice-words.ts';

export interface DictationTools {
  locale: Locale;
  input: HTMLTextAreaElement;
  /** called when it begins and when it is over */
  onListening(listening: 'listening' | 'over'): void;
  /** one sentence about what happens, to be seen and heard */
  tell(sentence: string): void;
}

export interface Dictation {
  stop(): void;
}

const SPOKEN: Record<Locale, string> = { vi: 'vi-VN', en: 'en-US' };

/**
 * Writes what is said behind what stands in the box already, as it is heard. It sends nothing; typing, sending, Escape
 * or leaving the page end it. Null where the browser does not offer it.
 */
export function dictate({ locale, input, onListening, tell }: DictationTools): Dictation | null {
  const Session = speechMaker();
  if (!Session) return null;
  const words = VOICE_WORDS[locale];
  const session = new Session();
  const before = input.value.trim();
  const listeners = new AbortController();
  const end: { heard: string; sentence?: string } = { heard: '' };
  session.lang = SPOKEN[locale];
  session.interimResults = true;
  session.onresult = ({ results }) => {
    if (listeners.signal.aborted) return;
    end.heard = Array.from(results, (result) => result[0]?.transcript.trim() ?? '')
      .join(' ')
      .trim();
    write(input, [before, end.heard].filter((part) => part !== '').join(' '));
  };
  session.onerror = ({ error }) => {
    const trouble = troubleOf(error);
    if (trouble) end.sentence = words.troubles[trouble];
  };
  session.onend = () => {
    listeners.abort();
    onListening('over');
    tell(end.sentence ?? (end.heard === '' ? '' : words.heard(end.heard)));
  };
  const drop = () => {
    listeners.abort();
    end.heard = '';
    session.abort();
  };
  const { signal } = listeners;
  document.addEventListener('keydown', (event) => event.key === 'Escape' && session.stop(), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && session.stop(), { signal });
  input.addEventListener('beforeinput', drop, { signal });
  input.form?.addEventListener('submit', drop, { signal });
  session.start();
  onListening('listening');
  tell(words.listening);
  return { stop: () => session.stop() };
}

/** As if typed, so that the box grows and what is in it is kept like all else. */
function write(input: HTMLTextAreaElement, text: string): void {
  input.value = input.maxLength > 0 ? text.slice(0, input.maxLength) : text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.scrollTop = input.scrollHeight;
}
