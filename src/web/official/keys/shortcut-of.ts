import type { Place } from '../desk/route.ts';
import { PLACES } from '../desk/route.ts';

export type Shortcut =
  | { kind: 'place'; place: Place }
  | { kind: 'next' | 'previous' | 'back' | 'search' | 'accept' | 'refuse' | 'supplement' | 'take' | 'help' };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

const LETTERS: Record<string, Exclude<Shortcut['kind'], 'place'>> = {
  j: 'next',
  k: 'previous',
  '/': 'search',
  a: 'accept',
  r: 'refuse',
  b: 'supplement',
  t: 'take',
  '?': 'help',
};

/**
 * What a pressed key asks for. Nothing while somebody types, and single characters only where they are switched on
 * (WCAG 2.1.4): a key of the browser or of a screen reader is never taken away.
 */
export function shortcutOf(
  pressed: Pressed,
  { typing, letters }: { typing: boolean; letters: boolean },
): Shortcut | undefined {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.isComposing || typing) return undefined;
  if (pressed.key === 'Escape') return { kind: 'back' };
  if (!letters) return undefined;
  const place = /^[1-4]$/.test(pressed.key) ? PLACES[Number(pressed.key) - 1] : undefined;
  if (place) return { kind: 'place', place };
  const kind = LETTERS[pressed.key.toLowerCase()];
  return kind && { kind };
}

const TYPED_IN =
  'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"])';

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TYPED_IN);
}
