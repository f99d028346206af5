import { mkdirSync, readFileSync, writeFileSync, chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Handle } from './wire/handle.ts';

/** Where the last conversation stands. After sign-in there is no token, and going on asks to sign in again. */
export interface Place extends Handle {
  url: string;
}

/** The user's own state (XDG Base Directory); a token lets read what was said, so nobody else may open the file. */
export function placePath(env: Record<string, string | undefined>, home: string): string {
  return join(env['XDG_STATE_HOME'] || join(home, '.local', 'state'), 'dan-loi', 'conversation.json');
}

/** Going on later is a convenience: where nothing can be kept, nothing is. */
export function keepPlace(path: string, place: Place): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${JSON.stringify(place)}\n`, { mode: 0o600 });
    chmodSync(path, 0o600);
  } catch {
    return;
  }
}

export function recallPlace(path: string): Place | undefined {
  try {
    const { url, id, token } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Place>;
    if (typeof url !== 'string' || typeof id !== 'string') return undefined;
    return { url, id, ...(typeof token === 'string' ? { token } : {}) };
  } catch {
    return undefined;
  }
}
