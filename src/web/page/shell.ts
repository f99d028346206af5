import { languageButton } from './language-button.ts';
import type { Person } from './api/session.ts';
import { displayControl } from './display/display-control.ts';
import { el, type Child } from './dom/el.ts';
import { icon } from './dom/icon.ts';
import type { Reader } from './reader.ts';
import type { Tenant } from './tenant/tenant.ts';

export interface ShellActions {
  loginUrl: string;
  /** the front page, where it is not ours but a tenant's */
  home?: string;
  tenant?: Tenant | null;
  switchLanguage(): void;
  signOut(): void;
  openMine?(): void;
  beginAnew?(): void;
}

/** Brand, who is signed in, and the few things that are always at hand. */
export function pageHeader(reader: Reader, person: Person | null, actions: ShellActions): HTMLElement {
  const { t } = reader;
  const display = displayControl(reader);
  return el(
    'header',
    { class: 'top' },
    el(
      'div',
      { class: 'top-row column' },
      el(
        'a',
        { class: 'brand', href: actions.home ?? '/' },
        el('img', { src: markUrl(), alt: '', width: 40, height: 40 }),
        brandWords(reader, actions.tenant),
      ),
      el(
        'nav',
        { class: 'top-nav', 'aria-label': t.name },
        ...navigation(reader, person, actions, display.button),
      ),
    ),
    display.panel,
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

/** A province's site bears its name; who speaks there is still said. */
function brandWords({ t, locale }: Reader, tenant: Tenant | null | undefined): HTMLElement {
  const [name, line] = tenant ? [tenant.name[locale], `${t.name}: ${t.tagline}`] : [t.name, t.tagline];
  return el('span', {}, el('strong', {}, name), el('small', {}, line));
}

function navigation(
  { t }: Reader,
  person: Person | null,
  actions: ShellActions,
  display: HTMLElement,
): Child[] {
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
    display,
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
