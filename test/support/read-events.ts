export interface ServerEvent {
  event: string;
  data: unknown;
}

/** Everything that a stream of events tells until it ends. */
export async function readEvents(response: Response): Promise<ServerEvent[]> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream')) throw new Error(`no events: ${response.status} ${type}`);
  return eventsIn(await response.text());
}

/** The events of a text; comments, which keep a line open, are none. */
export function eventsIn(text: string): ServerEvent[] {
  const blocks = text.split('\n\n').filter((block) => /^(event|data|id): /m.test(block));
  return blocks.map((block) => {
    const lines = block.split('\n');
    const of = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    return { event: of('event') ?? '', data: JSON.parse(of('data') ?? 'null') as unknown };
  });
}
