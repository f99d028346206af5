import { tokensOf, type Token } from './spelling.ts';
import type { UnitKind } from './unit.ts';

/** "phường" before a name, as it was typed. */
export interface KindWord {
  kind: UnitKind;
  /** tokens it takes */
  length: 1 | 2;
  /** `full` with accents, `bare` without, `letter` an abbreviation; the last two may be another word altogether */
  form: 'full' | 'bare' | 'letter';
}

const TWO_WORDS: Record<string, { kind: UnitKind; full: string }> = {
  'thi tran': { kind: 'thi-tran', full: 'thị trấn' },
  'dac khu': { kind: 'dac-khu', full: 'đặc khu' },
  'thi xa': { kind: 'thi-xa', full: 'thị xã' },
  'huyen dao': { kind: 'huyen', full: 'huyện đảo' },
  'thanh pho': { kind: 'thanh-pho', full: 'thành phố' },
};
const ONE_WORD: Record<string, { kind: UnitKind; full: string }> = {
  phuong: { kind: 'phuong', full: 'phường' },
  xa: { kind: 'xa', full: 'xã' },
  quan: { kind: 'quan', full: 'quận' },
  huyen: { kind: 'huyen', full: 'huyện' },
  tinh: { kind: 'tinh', full: 'tỉnh' },
};
const LETTERS: Record<string, UnitKind> = {
  p: 'phuong',
  f: 'phuong',
  ph: 'phuong',
  x: 'xa',
  tt: 'thi-tran',
  dc: 'dac-khu',
  q: 'quan',
  h: 'huyen',
  tx: 'thi-xa',
  tp: 'thanh-pho',
  t: 'tinh',
};

/** The kind word that ends just before `index`, if any. */
export function kindWordBefore(tokens: readonly Token[], index: number): KindWord | undefined {
  const last = tokens[index - 1];
  if (!last || !isJoined(tokens[index])) return undefined;
  const first = tokens[index - 2];
  if (first && isJoined(last)) {
    const two = TWO_WORDS[`${first.plain} ${last.plain}`];
    if (two) return wordOf(two, `${first.accented} ${last.accented}`, `${first.plain} ${last.plain}`, 2);
  }
  const one = ONE_WORD[last.plain];
  if (one) return wordOf(one, last.accented, last.plain, 1);
  const kind = LETTERS[last.plain];
  return kind && { kind, length: 1, form: 'letter' };
}

function wordOf(
  { kind, full }: { kind: UnitKind; full: string },
  typed: string,
  plain: string,
  length: 1 | 2,
): KindWord | undefined {
  if (typed === plain) return { kind, length, form: 'bare' };
  return typed === accentedOf(full) ? { kind, length, form: 'full' } : undefined;
}

function isJoined(token: Token | undefined): boolean {
  return token?.break === 'none' || token?.break === 'space';
}

function accentedOf(full: string): string {
  return tokensOf(full)
    .map((token) => token.accented)
    .join(' ');
}
