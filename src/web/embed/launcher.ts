import { el } from '../page/dom/el.ts';

export interface Launcher {
  element: HTMLButtonElement;
  name(label: string): void;
  /** `news`: what to add to the name when something came, else undefined */
  show(state: { isOpen: boolean; news: string | undefined }): void;
}

const SVG = 'http://www.w3.org/2000/svg';
/** A speech bubble with three dots, and the cross that takes its place. */
const BUBBLE = 'M4 5h16v11H10l-5 4v-4H4zM8.5 10.5v.01M12 10.5v.01M15.5 10.5v.01';
const CROSS = 'M6 6l12 12M18 6L6 18';

export function createLauncher(press: () => void): Launcher {
  const words = el('span', { class: 'label' });
  const element = el('button', {
    type: 'button',
    class: 'launcher',
    'aria-haspopup': 'dialog',
    onclick: press,
  });
  element.append(drawing('bubble', BUBBLE), drawing('cross', CROSS), words);
  let label = '';
  let news: string | undefined;
  const call = () => element.setAttribute('aria-label', news ? `${label} (${news})` : label);
  return {
    element,
    name(given) {
      label = words.textContent = given;
      call();
    },
    show(state) {
      news = state.news;
      element.setAttribute('aria-expanded', String(state.isOpen));
      element.classList.toggle('news', news !== undefined);
      call();
    },
  };
}

function drawing(name: string, shape: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('class', name);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}
