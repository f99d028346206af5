import { qrCode } from '../../page/cards/qr-code.ts';
import { el } from '../../page/dom/el.ts';
import { safeUrl } from '../../page/dom/safe-url.ts';
import { formatInstant } from '../../page/format.ts';
import type { Desk } from '../desk/desk.ts';
import { recallDraft } from '../desk/drafts.ts';
import { linkKey } from './open-assists.ts';

/** The way onto the citizen's own phone: a code to scan, and the same as a link to copy. */
export function assistLink(desk: Desk, id: string): HTMLElement {
  const { w } = desk.reader;
  const link = recallDraft<{ url: string; expiresAt: string }>(linkKey(id));
  if (!link || Date.parse(link.expiresAt) < Date.now() || !safeUrl(link.url))
    return el('p', { class: 'hint' }, w.assist.linkGone);
  const field = el('input', {
    type: 'text',
    class: 'input link-field',
    readonly: true,
    value: link.url,
    'aria-label': w.assist.link,
  });
  field.addEventListener('focus', () => field.select());
  return el(
    'div',
    { class: 'assist-link' },
    qrCode(link.url, w.assist.qr),
    el('p', {}, w.assist.scan),
    field,
    el('button', { type: 'button', class: 'button-text', onclick: () => void copy(desk, field) }, w.copy),
    el('p', { class: 'hint' }, w.assist.linkUntil(formatInstant(link.expiresAt))),
  );
}

async function copy({ announce, reader: { w } }: Desk, field: HTMLInputElement): Promise<void> {
  const done = await navigator.clipboard.writeText(field.value).then(
    () => true,
    () => false,
  );
  if (!done) field.select();
  announce(done ? w.copied : w.copyYourself);
}
