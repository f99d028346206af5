import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';

/** The line under a control that says what is wrong; empty and hidden while nothing is. */
export function mistakeLine(id: string) {
  const element = el('p', { class: 'mistake', id, hidden: true });
  return {
    element,
    show(sentence: string | undefined, controls: HTMLElement[]) {
      element.hidden = !sentence;
      element.replaceChildren(...(sentence ? [icon('warning'), sentence] : []));
      for (const control of controls)
        if (sentence) control.setAttribute('aria-invalid', 'true');
        else control.removeAttribute('aria-invalid');
    },
  };
}
