import { generate } from 'lean-qr/nano';

/** White around the code, in modules; readers need some even where the terminal is dark. */
const QUIET = 2;

/** The code in half blocks, two modules to a cell, light on dark as on paper; nothing where it does not fit. */
export function qrLines(text: string, columns: number): string[] {
  const code = generate(text);
  const side = code.size + 2 * QUIET;
  if (side > columns) return [];
  const isLight = (x: number, y: number) => y < side && !code.get(x - QUIET, y - QUIET);
  return Array.from({ length: Math.ceil(side / 2) }, (_, row) =>
    Array.from({ length: side }, (_, x) => halfBlock(isLight(x, row * 2), isLight(x, row * 2 + 1))).join(''),
  );
}

function halfBlock(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
}
