import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { Reader } from '../reader.ts';

/** Says that the network is gone, and that nothing is lost. */
export function offlineBanner({ t }: Reader): HTMLElement {
  const banner = el('div', { class: 'offline', role: 'status' });
  const show = () => banner.replaceChildren(...(navigator.onLine ? [] : [icon('warning'), t.offline]));
  window.addEventListener('offline', show);
  window.addEventListener('online', show);
  show();
  return banner;
}
