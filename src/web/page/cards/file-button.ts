import { el } from '../dom/el.ts';
import { icon, type IconName } from '../dom/icon.ts';

/** The input itself stays in the tab order, unseen; its label is the button. The same file may be picked twice. */
export function fileButton(
  label: string,
  name: IconName,
  attributes: Record<string, string>,
  take: (file: File) => void,
): HTMLElement {
  const input = el('input', { type: 'file', class: 'visually-hidden', ...attributes });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) take(file);
    input.value = '';
  });
  return el('label', { class: 'button button-file' }, input, icon(name), label);
}
