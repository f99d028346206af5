import { el, type Child } from '../dom/el.ts';
import { newElementId } from '../controls/control.ts';

/** The white sheet that every card lies on, named by its title. */
export function cardFrame(kind: string, title: string, ...children: Child[]): HTMLElement {
  const id = newElementId('card');
  return el(
    'section',
    { class: `card card-${kind}`, 'aria-labelledby': id },
    el('h2', { id, class: 'card-title' }, title),
    ...children,
  );
}
