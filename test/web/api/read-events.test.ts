import { describe, expect, it } from 'vitest';
import { readEvents, type ServerEvent } from '../../../src/web/page/api/read-events.ts';

async function eventsIn(pieces: Uint8Array[]): Promise<ServerEvent[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

const STREAM =
  ': hello\n\nevent: delta\ndata: {"text":"Bé tên gì ạ"}\n\nid: 7\nevent: reply\ndata: {"a":1,\ndata: "b":2}\n\n';
const EXPECTED = [
  { event: 'delta', data: '{"text":"Bé tên gì ạ"}' },
  { event: 'reply', data: '{"a":1,\n"b":2}' },
];

describe('a reply that streams in', () => {
  it('is read whole however the line cuts it, even inside a letter', async () => {
    const bytes = new TextEncoder().encode(STREAM);
    for (const size of [1, 2, 3, 7, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.slice(index * size, (index + 1) * size),
      );
      expect(await eventsIn(pieces)).toEqual(EXPECTED);
    }
  });

  it('is read with the line ends of any system', async () => {
    expect(await eventsIn([new TextEncoder().encode(STREAM.replaceAll('\n', '\r\n'))])).toEqual(EXPECTED);
  });

  it('gives no event that was cut off before its end', async () => {
    expect(await eventsIn([new TextEncoder().encode('event: reply\ndata: {"a":1}\n')])).toEqual([]);
  });
});
