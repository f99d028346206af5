import { capitalise, isShouted } from './clean-words.ts';

/** A name that somebody typed, as names are written: single spaces, and capitals where all letters are alike. */
export function writeName(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  return isShouted(name) || name === name.toLocaleLowerCase('vi') ? capitalise(name) : name;
}
