import { languageButton } from './language-button.ts';
import type { Person } from './api/session.ts';
import { el, type Child } from './dom/el.ts';
import { icon } from './dom/icon.ts';
import type { Reader } from './reader.ts';

export interface ShellActions {
  loginUrl: string;
  switchLanguage(): void;
  signOut(): void;
  openMine?(): void;
  beginAnew?(): void;
}

/** Brand, who is signed in, and the few things that are always at hand. */
export function pageHeader(reader: Reader, person: Person | null, actions: ShellActions): HTMLElement {
  const { t } = reader;
  return el(
    'header',
    { class: 'top' },
    el(
      'div',
      { class: 'top-row column' },
      el(
        'a',
        { class: 'brand', href: '/' },
        el('img', { src: markUrl(), alt: '', width: 40, height: 40 }),
        el('span', {}, el('strong', {}, t.name), el('small', {}, t.tagline)),
      ),
      el('nav', { class: 'top-nav', 'aria-label': t.name }, ...navigation(reader, person, actions)),
    ),
    person &&
      el(
        'p',
        { class: 'who column' },
        icon('person'),
        el(
          'span',
          {},
          el('span', { class: 'visually-hidden' }, `${t.signedInAs} `),
          el('strong', {}, person.name),
          ` (${person.personalId})`,
        ),
        el('button', { type: 'button', class: 'button-text', onclick: () => actions.signOut() }, t.signOut),
      ),
  );
}

function navigation({ t }: Reader, person: Person | null, actions: ShellActions): Child[] {
  const { beginAnew, openMine } = actions;
  return [
    beginAnew &&
      el(
        'button',
        { type: 'button', class: 'nav-item begin-anew', onclick: () => beginAnew() },
        t.newConversation,
      ),
    person
      ? openMine && el('button', { type: 'button', class: 'nav-item', onclick: () => openMine() }, t.menu)
      : el('a', { class: 'nav-item', href: actions.loginUrl }, t.signIn),
    languageButton(t, () => actions.switchLanguage()),
  ];
}

/** The mark is named once, in the page's head. */
function markUrl(): string | undefined {
  return document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href;
}

export function pageFooter({ t }: Reader): HTMLElement {
  return el('footer', { class: 'foot column' }, el('p', {}, t.footer), el('p', {}, t.footerHuman));
}
