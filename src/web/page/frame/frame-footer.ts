import { displayControl } from '../display/display-control.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';

/** That nobody official speaks, and how the frame looks: at its foot, for there is no room above. */
export function frameFooter(reader: Reader): HTMLElement {
  const { button, panel } = displayControl(reader);
  return el(
    'footer',
    { class: 'foot', 'aria-label': reader.t.name },
    el('div', { class: 'frame-foot column' }, el('p', {}, reader.t.footer), button),
    panel,
  );
}
