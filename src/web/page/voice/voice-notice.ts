import type { Locale } from '../../../kernel/text.ts';
import { newElementId } from '../controls/control.ts';
import { el } from '../dom/el.ts';
import { keep, recall } from '../storage.ts';
import { VOICE_WORDS } from './voice-words.ts';

const TOLD = 'dan-loi.voice';

/** Whether somebody on this browser was told who turns their speech into text. */
export function isTold(): boolean {
  return recall<boolean>('browser', TOLD) === true;
}

/** Said once, before the microphone is opened for the first time. */
export function voiceNotice(
  locale: Locale,
  line: HTMLElement,
  answer: { begin(): void; leave(): void },
): void {
  const words = VOICE_WORDS[locale];
  const id = newElementId('voice');
  const begin = el(
    'button',
    {
      ...{ type: 'button', class: 'button', 'aria-describedby': id },
      onclick: () => {
        keep('browser', TOLD, true);
        answer.leave();
        answer.begin();
      },
    },
    words.begin,
  );
  const leave = { type: 'button', class: 'button button-quiet', onclick: () => answer.leave() };
  const notice = el(
    'div',
    { class: 'voice-notice' },
    el('p', { id }, words.notice),
    el('div', { class: 'buttons' }, begin, el('button', leave, words.leave)),
  );
  notice.addEventListener('keydown', (event) => event.key === 'Escape' && answer.leave());
  line.replaceChildren(notice);
  begin.focus();
}
