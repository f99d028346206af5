import { el } from '../dom/el.ts';
import { formatInstant } from '../format.ts';
import type { CardContext } from './card-context.ts';

/** The link to pass on: copied, or shared through the apps of the phone. */
export function agreementLink(
  url: string,
  expiresAt: string,
  { reader: { t }, announce }: CardContext,
): HTMLElement[] {
  const copied = el('p', { class: 'hint' });
  const field = el('input', {
    type: 'text',
    class: 'input link-field',
    value: url,
    readonly: true,
    'aria-label': t.agreementLink,
  });
  field.addEventListener('focus', () => field.select());
  const copy = async () => {
    const done = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    if (!done) field.select();
    copied.textContent = done ? t.agreementCopied : t.agreementCopyYourself;
    announce(copied.textContent);
  };
  return [
    field,
    el(
      'div',
      { class: 'buttons' },
      el('button', { type: 'button', class: 'button', onclick: () => void copy() }, t.agreementCopy),
      shareButton(url, t.agreementShare),
    ),
    copied,
    el('p', { class: 'hint' }, t.agreementNote(formatInstant(expiresAt))),
  ];
}

/** Phones hand the link to the app the two already talk in; closing that sheet is no fault. */
function shareButton(url: string, label: string): HTMLElement {
  const share = () => void navigator.share({ url }).catch(() => undefined);
  return el(
    'button',
    { type: 'button', class: 'button button-quiet', onclick: share, hidden: !('share' in navigator) },
    label,
  );
}
