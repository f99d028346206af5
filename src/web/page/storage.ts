/** The browser's storage, which private windows and full disks may refuse: then the page lives without memory. */
export function recall<Kept>(storage: Storage, key: string): Kept | null {
  try {
    const kept = storage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as Kept);
  } catch {
    return null;
  }
}

export function keep(storage: Storage, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}

export function forget(storage: Storage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    return;
  }
}
