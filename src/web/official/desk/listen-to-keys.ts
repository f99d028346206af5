import { letterKeysOn } from '../keys/letter-keys.ts';
import { isTyping, shortcutOf, type Shortcut } from '../keys/shortcut-of.ts';
import type { Desk, View } from './desk.ts';
import { routeIn } from './route.ts';

/** Keys go to the view first, then to the desk; to nobody while a dialog is open. Returns how to stop. */
export function listenToKeys(desk: Desk, view: () => View | undefined, showKeys: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return;
    const shortcut = shortcutOf(event, { typing: isTyping(event.target), letters: letterKeysOn() });
    if (!shortcut) return;
    const isUsed = view()?.onShortcut?.(shortcut) || followOnDesk(desk, shortcut, showKeys);
    if (isUsed) event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function followOnDesk(desk: Desk, shortcut: Shortcut, showKeys: () => void): boolean {
  const { place, id } = routeIn(location.hash);
  if (shortcut.kind === 'place') desk.go({ place: shortcut.place });
  else if (shortcut.kind === 'help') showKeys();
  else if (shortcut.kind === 'back' && id) desk.go({ place });
  else return false;
  return true;
}
