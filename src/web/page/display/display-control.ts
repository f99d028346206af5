import { newElementId } from '../controls/control.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { Reader } from '../reader.ts';
import { COLOURS, keepDisplay, recallDisplay, TEXT_SIZES, type Display } from './display.ts';
import { DISPLAY_WORDS } from './display-words.ts';
import { dress } from './dress.ts';

/** The button for a page's header, and what it opens: below the header, so that it covers nothing. */
export interface DisplayControl {
  button: HTMLElement;
  panel: HTMLElement;
}

/** Text size and colours. A choice holds at once and on every page of this browser. */
export function displayControl({ locale }: Pick<Reader, 'locale'>): DisplayControl {
  const words = DISPLAY_WORDS[locale];
  const id = newElementId('display');
  const show = (open: 'open' | 'closed') => {
    panel.hidden = open === 'closed';
    button.setAttribute('aria-expanded', String(open === 'open'));
  };
  const close = () => {
    show('closed');
    button.focus();
  };
  /** Other things stand between the two in the header, so focus is led there. */
  const toggle = () => {
    show(panel.hidden ? 'open' : 'closed');
    if (!panel.hidden) panel.querySelector<HTMLInputElement>(':checked')?.focus();
  };
  const button = el(
    'button',
    {
      ...{ type: 'button', class: 'nav-item display-open', 'aria-expanded': 'false', 'aria-controls': id },
      onclick: toggle,
    },
    icon('display'),
    words.display,
  );
  const panel = el(
    'div',
    { id, class: 'display column', role: 'group', 'aria-label': words.display, hidden: true },
    choices('text', words.text, TEXT_SIZES, words.sizes),
    choices('colours', words.colours, COLOURS, words.sets),
    el('button', { type: 'button', class: 'button button-quiet', onclick: close }, words.close),
  );
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  return { button, panel };
}

function choices<Name extends keyof Display>(
  name: Name,
  title: string,
  values: readonly Display[Name][],
  labels: Record<Display[Name], string>,
): HTMLElement {
  const group = newElementId(name);
  const chosen = recallDisplay()[name];
  const choose = (value: Display[Name]) => {
    const display = { ...recallDisplay(), [name]: value };
    keepDisplay(display);
    dress(display);
  };
  return el(
    'fieldset',
    { class: 'field' },
    el('legend', { class: 'field-label' }, title),
    el(
      'div',
      { class: 'display-options' },
      ...values.map((value) =>
        el(
          'label',
          { class: 'option' },
          el('input', {
            ...{ type: 'radio', name: group, class: 'tick', value, checked: value === chosen },
            onchange: () => choose(value),
          }),
          el('span', {}, labels[value]),
        ),
      ),
    ),
  );
}
