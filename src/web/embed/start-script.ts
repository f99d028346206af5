import { safely } from './events.ts';
import { makeGuide } from './make-guide.ts';
import { readOptions } from './options.ts';
import type { Guide, PageGuide } from './v1.d.ts';

type Call = (guide: Guide) => void;

/** Only while a classic script runs; a module, or a script put in late by another, is found by what it loads. */
const own = document.currentScript ?? document.querySelector('script[data-tenant][src*="/embed/v1."]');

safely(() => {
  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', () => safely(start), { once: true });
});

/** Once for a page, however many tags it has. */
function start(): void {
  const held: unknown = window.DanLoi;
  if (isGuide(held) || !(own instanceof HTMLScriptElement)) return;
  const options = readOptions(new URL(own.src).origin, own.dataset, document.documentElement.lang);
  const guide = makeGuide(options);
  const push = (call: Call) => safely(() => call(guide));
  const pageGuide: PageGuide = {
    ...guide,
    push,
    destroy() {
      guide.destroy();
      delete window.DanLoi;
    },
  };
  window.DanLoi = pageGuide;
  if (Array.isArray(held)) (held as Call[]).forEach(push);
}

/** A page may have the name for something else, such as an element's id; that we replace. */
function isGuide(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'push' in value && 'ask' in value;
}
