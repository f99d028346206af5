import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { listDossierEvents, type DossierEvent } from '../dossiers/dossier-events.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { reportUnknown } from './problem.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, problems, SIGNED_IN } from './wire.ts';

/** The first moments after filing are watched closely, then ever less; a proxy cuts a line silent for long. */
const FIRST_LOOK_MS = 1_000;
const LONGEST_LOOK_MS = 10_000;
const SLOWER = 1.3;
/** A stream ends by itself; the browser comes back with `Last-Event-ID` and its session is looked at again. */
const LONGEST_STREAM_MS = 10 * 60_000;

const eventsContract = createRoute({
  method: 'get',
  path: '/v1/dossiers/{id}/events',
  summary: 'What happens to a filed dossier, as it happens',
  description:
    'Events `submitted`, `acknowledged`, `status`; after a cut, `Last-Event-ID` goes on from there.',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    headers: z.object({ 'last-event-id': z.string().optional() }),
  },
  responses: {
    200: { description: 'the events', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems(401, 404),
  },
});

export function dossierEvents(app: HttpApp, { context, callers }: Resources): void {
  serve(app, eventsContract, async (c) => {
    const { actor } = await callers.session(c);
    const id = idOf(c, 'dos');
    const look = (afterSeq: number) => listDossierEvents(context, actor, id, afterSeq);
    const first = await look(lastEventIdOf(c));
    return streamSSE(c, (stream) =>
      watch(stream, look, first, lastEventIdOf(c)).catch((error: unknown) =>
        reportUnknown(c, context.log, error),
      ),
    );
  });
}

async function watch(
  stream: SSEStreamingApi,
  look: (afterSeq: number) => Promise<DossierEvent[]>,
  first: DossierEvent[],
  afterSeq: number,
): Promise<void> {
  const endsAtMs = performance.now() + LONGEST_STREAM_MS;
  let events = first;
  let lastSeq = afterSeq;
  let pauseMs = FIRST_LOOK_MS;
  while (!stream.aborted && performance.now() < endsAtMs) {
    for (const { seq, type, at, data } of events)
      await stream.writeSSE({ id: String(seq), event: type, data: JSON.stringify({ at, ...data }) });
    if (events.length === 0) await stream.write(': nothing new\n\n');
    lastSeq = events.at(-1)?.seq ?? lastSeq;
    pauseMs = events.length > 0 ? FIRST_LOOK_MS : Math.min(pauseMs * SLOWER, LONGEST_LOOK_MS);
    await stream.sleep(pauseMs);
    events = stream.aborted ? [] : await look(lastSeq);
  }
}

function lastEventIdOf(c: HttpContext): number {
  const seq = Number(c.req.header('last-event-id') ?? 0);
  return Number.isSafeInteger(seq) && seq > 0 ? seq : 0;
}
