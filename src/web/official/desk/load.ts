import { el } from '../../page/dom/el.ts';
import { shown, type Child } from '../../page/dom/el.ts';
import type { Desk } from './desk.ts';
import { explainTrouble } from './explain-trouble.ts';
import { troubleBox } from './trouble-box.ts';

/** Fills a place with what is fetched, and where that fails says so with a button to try again. */
export async function load(desk: Desk, place: HTMLElement, fetched: () => Promise<Child[]>): Promise<void> {
  const { w } = desk.reader;
  place.setAttribute('aria-busy', 'true');
  if (!place.hasChildNodes()) place.replaceChildren(el('p', { class: 'hint' }, w.loading));
  try {
    place.replaceChildren(...shown(await fetched()));
  } catch (error) {
    const box = troubleBox();
    place.replaceChildren(box.element);
    const again = () => void load(desk, place, fetched);
    box.show(
      explainTrouble(desk.reader, error),
      el('button', { type: 'button', class: 'button button-quiet', onclick: again }, w.again),
    );
  } finally {
    place.removeAttribute('aria-busy');
  }
}
