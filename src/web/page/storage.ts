/** In the tab, until it is closed; or in the browser, for whoever uses it next. */
export type Place = 'tab' | 'browser';

/** What a browser without storage is given for as long as the page stands. */
const unstored = new Map<string, string>();

/**
 * What was kept, or null. A private window or a full disk may refuse storage, and in a frame of another site the very
 * name of it may throw: then the page remembers by itself until it is left.
 */
export function recall<Kept>(place: Place, key: string): Kept | null {
  try {
    const kept = unstored.get(key) ?? storageOf(place).getItem(key);
    return kept === null ? null : (JSON.parse(kept) as Kept);
  } catch {
    return null;
  }
}

export function keep(place: Place, key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    storageOf(place).setItem(key, text);
    unstored.delete(key);
  } catch {
    unstored.set(key, text);
  }
}

export function forget(place: Place, key: string): void {
  unstored.delete(key);
  try {
    storageOf(place).removeItem(key);
  } catch {
    return;
  }
}

function storageOf(place: Place): Storage {
  return place === 'tab' ? sessionStorage : localStorage;
}
