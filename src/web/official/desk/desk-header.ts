import { displayControl } from '../../page/display/display-control.ts';
import { languageButton } from '../../page/language-button.ts';
import { el } from '../../page/dom/el.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import type { OfficialPerson } from './desk.ts';
import { hashOf, PLACES, type Place } from './route.ts';

export interface HeaderActions {
  switchLanguage(): void;
  showKeys(): void;
  signOut(): void;
}

/** Brand, the four places with their keys, who is signed in. One line on a wide screen. */
export interface DeskHeader {
  element: HTMLElement;
  markPlace(place: Place): void;
  markWaiting(count: number): void;
}

export function deskHeader(
  reader: OfficialReader,
  person: OfficialPerson | null,
  actions: HeaderActions,
): DeskHeader {
  const { w, t } = reader;
  const display = displayControl(reader);
  const count = el('span', { class: 'count' });
  const links = PLACES.map((place, at) => placeLink(reader, place, { key: String(at + 1), count }));
  const element = el(
    'header',
    { class: 'desk-top' },
    el(
      'a',
      { class: 'brand', href: '/official' },
      el('img', { src: markUrl(), alt: '', width: 32, height: 32 }),
      el('span', {}, el('strong', {}, t.name), el('small', {}, w.tagline)),
    ),
    person && el('nav', { class: 'places', 'aria-label': w.placesLabel }, ...links),
    el(
      'div',
      { class: 'desk-tools' },
      person &&
        el(
          'span',
          { class: 'desk-who' },
          el('span', { class: 'visually-hidden' }, `${t.signedInAs} `),
          el('strong', {}, person.name),
        ),
      person && tool(w.keys.button, () => actions.showKeys(), 'show-keys'),
      display.button,
      languageButton(t, () => actions.switchLanguage()),
      person && tool(t.signOut, () => actions.signOut()),
    ),
    display.panel,
  );
  return {
    element,
    markPlace(place) {
      for (const link of links) {
        if (link.dataset['place'] === place) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
    },
    markWaiting(waiting) {
      count.replaceChildren(
        ...(waiting > 0
          ? [
              el('span', { 'aria-hidden': 'true' }, String(waiting)),
              el('span', { class: 'visually-hidden' }, `, ${w.waiting(waiting)}`),
            ]
          : []),
      );
    },
  };
}

function placeLink(
  { w }: OfficialReader,
  place: Place,
  { key, count }: { key: string; count: HTMLElement },
): HTMLAnchorElement {
  return el(
    'a',
    { class: 'place', href: hashOf({ place }), 'data-place': place, 'aria-keyshortcuts': key },
    el('kbd', { 'aria-hidden': 'true' }, key),
    el('span', {}, w.places[place]),
    place === 'handovers' && count,
  );
}

function tool(name: string, onclick: () => void, id?: string): HTMLElement {
  return el('button', { type: 'button', class: 'nav-item', id, onclick }, name);
}

/** The mark is named once, in the page's head. */
function markUrl(): string | undefined {
  return document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href;
}
