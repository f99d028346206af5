import { el } from '../page/dom/el.ts';
import { dress } from './dress.ts';

export interface Placed {
  shadow: ShadowRoot;
  /** what shows the guide's colours and side */
  host: HTMLElement;
  remove(): void;
}

/**
 * Puts `all` where nothing of the page reaches it. A corner guide stands beside the body, whose transforms, filters
 * and replacements do not touch it, and in the top layer, above every z-index.
 */
export function placeOnPage(all: HTMLElement, mount: Element | undefined): Placed {
  const host = el('dan-loi-guide' as 'div', { class: mount ? 'inline' : 'corner' });
  const shadow = host.attachShadow({ mode: 'closed' });
  dress(shadow);
  shadow.append(all);
  (mount ?? document.documentElement).append(host);
  if (!mount) rise(all);
  return { shadow, host, remove: () => host.remove() };
}

function rise(all: HTMLElement): void {
  if (!('showPopover' in all)) return;
  all.popover = 'manual';
  all.showPopover();
}
