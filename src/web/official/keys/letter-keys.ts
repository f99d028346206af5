import { keep, recall } from '../../page/storage.ts';

const LETTERS = 'dan-loi.official.letter-keys';

/** Whether single letters are shortcuts; on until switched off, and kept on this computer. */
export function letterKeysOn(): boolean {
  return recall<boolean>('browser', LETTERS) ?? true;
}

export function switchLetterKeys(on: 'on' | 'off'): void {
  keep('browser', LETTERS, on === 'on');
}
