import type { Shortcut } from '../keys/shortcut-of.ts';

/** The portal's statuses that have a key of their own. */
export const ACCEPTED = 2;
export const REFUSED = 3;
export const SUPPLEMENT = 5;
const WITHDRAWN = 7;
const STOPPED = 8;

export const STATUS_OF: Partial<Record<Shortcut['kind'], number>> = {
  accept: ACCEPTED,
  refuse: REFUSED,
  supplement: SUPPLEMENT,
};

const NEED_WORDS = [REFUSED, SUPPLEMENT, WITHDRAWN, STOPPED];

/** The citizen must be told why. */
export function needsWords(status: number): boolean {
  return NEED_WORDS.includes(status);
}
