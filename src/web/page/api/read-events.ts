export interface ServerEvent {
  event: string;
  data: string;
}

const BLANK_LINE = /\r\n\r\n|\n\n|\r\r/;

/** The events of a `text/event-stream` body, as they arrive; lines may come in any pieces. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let buffer = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    buffer += value;
    const blocks = buffer.split(BLANK_LINE);
    buffer = blocks.pop() ?? '';
    for (const block of blocks) yield* eventIn(block);
  }
}

function* eventIn(block: string): Generator<ServerEvent> {
  const lines = block.split(/\r\n|\n|\r/);
  const valuesOf = (field: string) =>
    lines
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).replace(/^ /, ''));
  const data = valuesOf('data');
  if (data.length > 0) yield { event: valuesOf('event').at(-1) ?? 'message', data: data.join('\n') };
}
