import { isKept, type BenchReport, type BenchTable, type Gate } from './bench.ts';

/** The report as Markdown, ready for a README. */
export function printReport(name: string, { tables, gates, skipped }: BenchReport): string {
  return [
    `# ${name}`,
    ...tables.flatMap(tableLines),
    '',
    ...gates.map(gateLine),
    ...skipped.map(({ what, why }) => `- skipped: ${what} (${why})`),
    '',
  ].join('\n');
}

function tableLines({ title, how, columns, rows }: BenchTable): string[] {
  const line = (cells: (string | number | null)[]) => `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`;
  const rule = `|${columns.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`;
  return ['', `## ${title}`, '', how, '', line(columns), rule, ...rows.map(line)];
}

function gateLine(gate: Gate): string {
  const { name, measured, atMost, unit } = gate;
  const found = measured === null ? 'not measured' : `${measured} ${unit}`;
  return `- ${isKept(gate) ? 'kept' : 'MISSED'}: ${name}: ${found}, at most ${atMost} ${unit}`;
}
