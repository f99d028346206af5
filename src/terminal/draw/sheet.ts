export type Ink = 'strong' | 'quiet' | 'accent' | 'warning';

/** What is written on: how wide it is, and whether it takes colours. */
export interface Sheet {
  /** cells in a line; null: lines are left whole, for another program reads them */
  columns: number | null;
  ink(ink: Ink, text: string): string;
}

/** Select Graphic Rendition codes (ECMA-48) that every palette keeps readable. */
const CODES: Record<Ink, [on: number, off: number]> = {
  strong: [1, 22],
  quiet: [2, 22],
  accent: [36, 39],
  warning: [33, 39],
};

const WIDEST = 100;
const NARROWEST = 20;

export const PLAIN_SHEET: Sheet = { columns: null, ink: (_, text) => text };

export function createSheet(look: { columns: number; coloured: boolean }): Sheet {
  const paint = (ink: Ink, text: string) => `\x1b[${CODES[ink][0]}m${text}\x1b[${CODES[ink][1]}m`;
  return {
    columns: Math.max(NARROWEST, Math.min(look.columns - 1, WIDEST)),
    ink: look.coloured ? paint : PLAIN_SHEET.ink,
  };
}
