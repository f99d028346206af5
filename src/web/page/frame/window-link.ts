import { el, type Child } from '../dom/el.ts';
import { wordsOf, type Frame } from './frame.ts';

export const WINDOW_NAME = 'dan-loi';
const WINDOW_PATH = '/embed/window';
/** A window says within this that it stands; else something stopped it. */
const PATIENCE_MS = 8_000;
const COMES_FORWARD_MS = 400;

let waiting = 0;

/** Opens our window. A real link: what a person presses themselves no browser takes for an unwanted window. */
export function windowLink(frame: Frame, attributes: Record<string, string>, ...label: Child[]): HTMLElement {
  return el(
    'a',
    {
      ...{ href: WINDOW_PATH, target: WINDOW_NAME, rel: 'opener', onclick: () => expectWindow(frame) },
      ...attributes,
    },
    ...label,
    el('span', { class: 'visually-hidden' }, ` ${wordsOf(frame).opensWindow}`),
  );
}

/** Brings the window forward that is there already; where the browser does not let us, it is opened anew. */
export function showWindow(frame: Frame, path = WINDOW_PATH): void {
  const reopen = () => {
    if (path === WINDOW_PATH) expectWindow(frame);
    window.open(path, WINDOW_NAME);
  };
  if (!frame.opened || frame.opened.closed) return reopen();
  frame.opened.focus();
  window.setTimeout(() => document.hasFocus() && reopen(), COMES_FORWARD_MS);
}

function expectWindow(frame: Frame): void {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => frame.explain?.(wordsOf(frame).blocked), PATIENCE_MS);
}

/** It has come. */
export function windowStands(): void {
  window.clearTimeout(waiting);
}
