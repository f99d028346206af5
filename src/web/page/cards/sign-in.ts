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
    el('a', { class: 'button', href: safeUrl(card.url) }, icon('shield'), t.signInButton),
  );
}
