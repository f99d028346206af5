import { displayWidth } from './display-width.ts';

/** Breaks a text at its spaces into lines of at most so many cells; a longer word, such as an address, stays whole. */
export function wrapText(text: string, columns: number | null): string[] {
  return text.split('\n').flatMap((line) => (columns === null ? [line] : wrapLine(line, columns)));
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/[ \t]+/).filter((one) => one !== '')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && displayWidth(longer) > columns) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
