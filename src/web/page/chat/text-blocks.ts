/** A reply's text, in the few forms that the guide writes: paragraphs and lists of lines that start with a bullet. */
export type TextBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const BULLET = /^\s*[•·*-]\s+/;

export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (line.trim() === '') continue;
    if (!BULLET.test(line)) blocks.push({ kind: 'paragraph', text: line.trim() });
    else if (last?.kind === 'list') last.items.push(line.replace(BULLET, ''));
    else blocks.push({ kind: 'list', items: [line.replace(BULLET, '')] });
  }
  return blocks;
}
