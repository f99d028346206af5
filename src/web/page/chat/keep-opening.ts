import { problemOf } from '../api/request-failed.ts';
import { el } from '../dom/el.ts';
import { recallPending } from '../memory.ts';
import type { Reader } from '../reader.ts';
import { backOffMs, pauseWhileSeen } from './back-off.ts';
import { isCutOff } from './explain-failure.ts';

/**
 * Opens what the page is for. While the server is away that is said, with what is kept to be sent, and it is tried
 * again by itself: after a while, when the network is back, and when somebody presses.
 */
export async function keepOpening(reader: Reader, open: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await open();
    } catch (error) {
      const next = new AbortController();
      window.addEventListener('online', () => next.abort(), { once: true });
      showSorry(reader, error, () => next.abort());
      await pauseWhileSeen(backOffMs(tries, error), next.signal);
    }
  }
}

/** Drawn once: whoever reads it, or stands on its button, is not disturbed by the tries. */
function showSorry({ t }: Reader, error: unknown, again: () => void): void {
  const sentence = problemOf(error) || !isCutOff() ? t.cannotStart : t.cannotStartOffline;
  const shown = document.querySelector<HTMLElement>('.sorry-page');
  const page = shown ?? sorryPage(t);
  const words = page.querySelector('.sorry-words');
  if (words && words.textContent !== sentence) words.textContent = sentence;
  const button = page.querySelector('button');
  if (button) button.onclick = again;
  if (!shown) document.body.replaceChildren(page);
}

function sorryPage(t: Reader['t']): HTMLElement {
  const mark = document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href;
  const kept = recallPending().flatMap((message) => ('text' in message ? [message.text] : []));
  return el(
    'main',
    { class: 'column sorry sorry-page' },
    el('p', { class: 'sorry-brand' }, el('img', { src: mark, alt: '', width: 40, height: 40 }), t.name),
    el('h1', {}, t.cannotStartTitle),
    el('p', { class: 'sorry-words', role: 'status' }),
    kept.length > 0 && el('p', {}, t.keptToSend),
    kept.length > 0 && el('ul', { class: 'sorry-kept' }, ...kept.map((text) => el('li', {}, text))),
    el('button', { type: 'button', class: 'button' }, t.tryAgain),
  );
}
