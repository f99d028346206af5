import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { safeUrl } from '../dom/safe-url.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

export function signIn(
  card: Extract<Card, { kind: 'sign-in' }>,
  { reader: { t } }: CardContext,
): HTMLElement {
  return cardFrame(
    'sign-in',
    t.signInTitle,
    el('p', {}, t.signInNote),
    el('a', { class: 'button', href: backHere(card.url) }, icon('shield'), t.signInButton),
  );
}

/** Signing in leads back to the page that stands here, such as a tenant's. */
function backHere(address: string): string | undefined {
  const login = safeUrl(address);
  if (!login) return undefined;
  const url = new URL(login);
  url.searchParams.set('returnTo', `${location.pathname}${location.search}`);
  return url.href;
}
