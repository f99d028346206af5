import type { Display } from './display.ts';

/** Tells the styles what was chosen; nothing is said of what follows the device. */
export function dress({ text, colours }: Display, root = document.documentElement): void {
  tell(root, 'text', text === 'plain' ? null : text);
  tell(root, 'colours', colours === 'system' ? null : colours);
}

function tell(root: HTMLElement, name: string, value: string | null): void {
  if (value) root.setAttribute(`data-${name}`, value);
  else root.removeAttribute(`data-${name}`);
}
