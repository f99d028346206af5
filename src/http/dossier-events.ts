import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { listDossierEvents } from '../dossiers/dossier-events.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { reportUnknown } from './problem.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, problems, SIGNED_IN } from './wire.ts';

/** The first moments after filing are watched closely, then ever less. */
const FIRST_LOOK_MS = 1_000;
const LONGEST_LOOK_MS = 10_000;
const SLOWER = 1.3;
/** Proxies cut a silent line after half a minute. */
const HEARTBEAT_MS = 15_000;
/** A stream ends by itself; the browser comes back with `Last-Event-ID` and the session is looked at again. */
const LONGEST_STREAM_MS = 10 * 60_000;

const eventsContract = createRoute({
  method: 'get',
  path: '/v1/dossiers/{id}/events',
  summary: 'What happens to a filed dossier, as it happens',
  description: 'Events `submitted`, `acknowledged`, `status`; after a cut, `Last-Event-ID` goes on from there.',
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
    let lastSeq = lastEventIdOf(c);
    let events = await listDossierEvents(context, actor, id, lastSeq);
    return streamSSE(c, async (stream) => {
      const endsAtMs = performance.now() + LONGEST_STREAM_MS;
      let lookMs = FIRST_LOOK_MS;
      let silentMs = 0;
      try {
        await stream.write(': open\n\n');
        while (!stream.aborted && performance.now() < endsAtMs) {
          for (const { seq, type, at, data } of events)
            await stream.writeSSE({ id: String(seq), event: type, data: JSON.stringify({ at, ...data }) });
          lastSeq = events.at(-1)?.seq ?? lastSeq;
          lookMs = events.length > 0 ? FIRST_LOOK_MS : Math.min(lookMs * SLOWER, LONGEST_LOOK_MS);
          silentMs = events.length > 0 ? 0 : silentMs + lookMs;
          if (silentMs >= HEARTBEAT_MS) {
            await stream.write(': still here\n\n');
            silentMs = 0;
          }
          await stream.sleep(lookMs);
          events = await listDossierEvents(context, actor, id, lastSeq);
        }
      } catch (error) {
        reportUnknown(c, context.log, error);
      }
    });
  });
}

function lastEventIdOf(c: HttpContext): number {
  const seq = Number(c.req.header('last-event-id') ?? 0);
  return Number.isSafeInteger(seq) && seq > 0 ? seq : 0;
}
