import type { Interface } from 'node:readline';
import type { Line } from '../talk/take-line.ts';

export interface TypedLines {
  /** the next line, or undefined when the citizen leaves */
  next(): Promise<Line | undefined>;
  /** comes when they leave: with Ctrl-D, or with Ctrl-C twice */
  left: Promise<undefined>;
}

/** Lines in the order they were typed; `onWarn` is told of the first Ctrl-C, which only drops the line. */
export function typedLines(lines: Interface, isPrompting: () => boolean, onWarn: () => void): TypedLines {
  const waiting: Line[] = [];
  const { promise: left, resolve: leave } = Promise.withResolvers<undefined>();
  let warned = false;
  let wake: () => void = () => undefined;
  lines.on('line', (text) => {
    warned = false;
    waiting.push({ text, ahead: !isPrompting() || waiting.length > 0 });
    wake();
  });
  lines.on('close', () => leave(undefined));
  lines.on('SIGINT', () => {
    if (warned) return lines.close();
    warned = true;
    dropLine(lines);
    onWarn();
  });
  const first = async () => {
    while (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return waiting.shift();
  };
  return { next: () => Promise.race([left, first()]), left };
}

/** To the end of the line, and all before it away. */
function dropLine(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}
