/** A sentence's end with its sources, in front of the next: "… làm việc. [2] [3]", "… làm việc [2]." */
const SOURCED = /(?:[.!?…;]["”)]?\s*(?:\[\d+\]\s*)+|(?:\[\d+\]\s*)+[.!?…;]\s*)(?=[^\s[])|\n+/gu;

/**
 * Cuts what has come so far into statements, each with its sources, and what is still coming. Sentences that share the
 * sources behind the last of them are one statement; so is a line.
 */
export function takeStatements(text: string): { whole: string[]; rest: string } {
  const whole: string[] = [];
  let from = 0;
  for (const match of text.matchAll(SOURCED)) {
    const end = match.index + match[0].length;
    const statement = text.slice(from, end);
    if (statement.trim() !== '') whole.push(statement);
    else if (whole.length === 0) continue;
    else whole[whole.length - 1] += statement;
    from = end;
  }
  return { whole, rest: text.slice(from) };
}
