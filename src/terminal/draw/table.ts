import { displayWidth } from './display-width.ts';
import type { Ink, Sheet } from './sheet.ts';
import { wrapText } from './wrap-text.ts';

export type Row = [name: string, value: string, source: string];

const GAP = 2;
const NARROW = 60;
const INKS: (Ink | undefined)[] = [undefined, 'strong', 'quiet'];

/**
 * Tables of three columns as lines: beside each other where there is room, else each cell below the other; whole lines
 * for a program. All tables have the same columns.
 */
export function table(sheet: Sheet, tables: Row[][]): string[][] {
  const { columns } = sheet;
  if (columns === null) return tables.map((rows) => rows.map(plainRow));
  if (columns < NARROW) return tables.map((rows) => rows.flatMap((row) => stacked(sheet, row, columns)));
  const widths = widthsFor(tables.flat(), columns - 2 * GAP);
  return tables.map((rows) => rows.flatMap((row) => beside(sheet, row, widths)));
}

function plainRow([name, value, source]: Row): string {
  return `${name}: ${value} [${source}]`;
}

function stacked(sheet: Sheet, row: Row, columns: number): string[] {
  return row.flatMap((cell, index) =>
    wrapText(cell, columns - 2).map((line) => (index === 0 ? '' : '  ') + inked(sheet, index, line)),
  );
}

/** No column is wider than what it holds; what is left goes to the values. */
function widthsFor(rows: Row[], room: number): number[] {
  const widest = (index: 0 | 2) => Math.max(...rows.map((row) => displayWidth(row[index])));
  const name = Math.min(widest(0), Math.floor(room * 0.3));
  const source = Math.min(widest(2), Math.floor(room * 0.32));
  return [name, room - name - source, source];
}

function beside(sheet: Sheet, row: Row, widths: number[]): string[] {
  const cells = row.map((cell, index) => wrapText(cell, widths[index] ?? null));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((lines, index) => {
        const line = lines[at] ?? '';
        const fill =
          index === 2 ? '' : ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(line)) + GAP);
        return inked(sheet, index, line) + fill;
      })
      .join('')
      .trimEnd(),
  );
}

function inked(sheet: Sheet, index: number, line: string): string {
  const ink = INKS[index];
  return ink && line !== '' ? sheet.ink(ink, line) : line;
}
