import type { Action } from '../../../guide/reply.ts';

/** What the citizen says: words, or a button. */
export type Outgoing = { text: string } | { action: Action };

/** On its way under an id of its own, by which the server knows a repeat. */
export type Pending = Outgoing & { id: string };

export function pendingOf(outgoing: Outgoing): Pending {
  return { ...outgoing, id: newUuid() };
}

/** `crypto.randomUUID` is missing where a page is not served over https. */
export function newUuid(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
