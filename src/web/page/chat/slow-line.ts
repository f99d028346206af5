import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';

const SLOW_MS = 4_000;
const VERY_SLOW_MS = 20_000;

/** Says calmly that an answer takes long, later what can be done; whatever arrives starts the waiting anew. */
export function createSlowLine({ t }: Reader) {
  const words = el('p', { class: 'slow-words', role: 'status' });
  const button = el('button', { type: 'button', class: 'button button-quiet', hidden: true }, t.sendAgain);
  const element = el('div', { class: 'slow' }, words, button);
  let timers: ReturnType<typeof setTimeout>[] = [];
  const say = (sentence: string, canHurry: boolean) => {
    if (words.textContent !== sentence) words.textContent = sentence;
    button.hidden = !canHurry && document.activeElement !== button;
  };
  const quiet = () => timers.forEach(clearTimeout);
  return {
    element,
    watch(hurry: () => void) {
      button.onclick = hurry;
      this.heard();
    },
    heard() {
      quiet();
      say('', false);
      timers = [
        setTimeout(() => say(t.slow, false), SLOW_MS),
        setTimeout(() => say(t.verySlow, true), VERY_SLOW_MS),
      ];
    },
    stop() {
      quiet();
      say('', false);
    },
  };
}
