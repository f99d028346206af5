import { Writable } from 'node:stream';

/** A terminal's output, with its width in cells. */
export type Glass = Writable & { columns: number };

/** A way to the terminal that can be shut: what is written then is gone. It is as wide as the terminal. */
export function createGate(output: Glass) {
  let isOpen = false;
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (isOpen) output.write(chunk);
      done();
    },
  });
  const measured = Object.assign(stream, { columns: output.columns });
  output.on('resize', () => {
    measured.columns = output.columns;
    stream.emit('resize');
  });
  return {
    stream: measured,
    isOpen: () => isOpen,
    open: () => (isOpen = true),
    shut: () => (isOpen = false),
  };
}
