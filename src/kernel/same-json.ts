import { isDeepStrictEqual } from 'node:util';

/** Equal as data, whatever the order of keys. */
export function sameJson(left: unknown, right: unknown): boolean {
  return isDeepStrictEqual(left, right);
}
