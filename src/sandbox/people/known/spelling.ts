import type { Prng } from '../prng.ts';
import { toTcvn3, toVni } from '../legacy-encoding.ts';
import { fullNameOf, type CivilName } from '../names.ts';

/** How one record of one source writes Vietnamese. */
export type Manner = 'plain' | 'upper' | 'nfd' | 'shifted' | 'tcvn3' | 'vni' | 'no-middle' | 'no-accents';

/** Shares of manners in a source; what is left to 1 is plain. */
export type Manners = Partial<Record<Manner, number>>;

export function mannerOf(chance: Prng, manners: Manners): Manner {
  let at = chance.next();
  for (const [manner, share] of Object.entries(manners) as [Manner, number][]) {
    at -= share;
    if (at < 0) return manner;
  }
  return 'plain';
}

export function writeName(name: CivilName, manner: Manner): string {
  if (manner === 'no-middle') return fullNameOf({ ...name, middle: '' });
  return writeText(fullNameOf(name), manner);
}

export function writeText(text: string, manner: Manner): string {
  switch (manner) {
    case 'plain':
    case 'no-middle':
      return text;
    case 'upper':
      return text.toUpperCase();
    case 'nfd':
      return text.normalize('NFD');
    case 'shifted':
      return shiftTones(text);
    case 'tcvn3':
      return toTcvn3(text);
    case 'vni':
      return toVni(text);
    case 'no-accents':
      return text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replaceAll('đ', 'd')
        .replaceAll('Đ', 'D')
        .toUpperCase();
  }
}

/** "Hòa" ↔ "Hoà", "Thủy" ↔ "Thuỷ": the tone on the other vowel of an open oa, oe, uy. */
function shiftTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([oO])([\u0300\u0301\u0303\u0309\u0323])([aeAE])(?![\p{L}\p{Mn}])/gu, '$1\u0000$3$2')
    .replace(/(?<![qQ])([uU])([\u0300\u0301\u0303\u0309\u0323])([yY])(?![\p{L}\p{Mn}])/gu, '$1\u0000$3$2')
    .replace(/([oO])([aeAE])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{Mn}])/gu, '$1$3$2')
    .replace(/(?<![qQ])([uU])([yY])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{Mn}])/gu, '$1$3$2')
    .replaceAll('\u0000', '')
    .normalize('NFC');
}
