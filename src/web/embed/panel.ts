import { el } from '../page/dom/el.ts';

export interface Panel {
  element: HTMLElement;
  show(): void;
  hide(): void;
}

/** So small a window, by the reader's own text size, gives all its room to the guide; nothing behind it is reached. */
const SMALL = '(max-width: 30em), (max-height: 30em)';
/** Zoomed in by hand beyond this, what is seen is a part of the sheet: it keeps its size. */
const PINCHED = 1.1;

export function isSmall(): boolean {
  return matchMedia(SMALL).matches;
}

/** In a corner on a desk, a sheet over everything on a phone. `whenClosed`: the browser closed it, as "back" does. */
export function createPanel(whenClosed: () => void): Panel {
  const element = el('dialog', { class: 'panel' });
  const small = matchMedia(SMALL);
  let shown: AbortController | undefined;
  const place = () => {
    element.close();
    if (small.matches) element.showModal();
    else element.open = true;
  };
  const fit = () => fitAboveKeyboard(element);
  element.addEventListener('close', () => shown && !element.open && whenClosed());
  return {
    element,
    show() {
      shown = new AbortController();
      const { signal } = shown;
      place();
      fit();
      small.addEventListener('change', place, { signal });
      for (const name of ['resize', 'scroll']) window.visualViewport?.addEventListener(name, fit, { signal });
    },
    hide() {
      shown?.abort();
      shown = undefined;
      element.close();
    },
  };
}

/** Inside an element of the page, where it takes the room it is given. */
export function createInlinePanel(): Panel {
  const element = el('section', { class: 'inline panel' });
  return { element, show: () => (element.hidden = false), hide: () => (element.hidden = true) };
}

/** Phones draw the keyboard over the page and tell only the top window. */
function fitAboveKeyboard({ style }: HTMLElement): void {
  const seen = window.visualViewport;
  if (!seen || seen.scale > PINCHED) return;
  style.setProperty('--top', `${seen.offsetTop}px`);
  style.setProperty('--height', `${seen.height}px`);
}
