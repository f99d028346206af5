import { streamSSE } from 'hono/streaming';
import type { AppContext } from '../app-context.ts';
import type { Reply } from '../guide/reply.ts';
import type { HttpContext } from './http-env.ts';
import { problemOf, reportUnknown } from './problem.ts';

/** Words are sent at most so often: an event costs more than its words. */
const COALESCE_MS = 100;
/** A turn that takes longer opens the stream; one that is refused before is answered with its status, as elsewhere. */
const OPEN_AFTER_MS = 400;

/** The reply as it comes: `delta {text}` …, then `reply` (the whole of it), or `problem`. A cut line stops no turn. */
export async function streamReply(
  c: HttpContext,
  { log, seeThrough }: Pick<AppContext, 'log' | 'seeThrough'>,
  work: (onText: (delta: string) => void) => Promise<Reply>,
): Promise<Response> {
  let pending = '';
  const begun = Promise.withResolvers<void>();
  const turn = work((delta) => {
    pending += delta;
    begun.resolve();
  });
  seeThrough(turn);
  await Promise.race([begun.promise, turn, pause(OPEN_AFTER_MS)]);
  return streamSSE(c, async (stream) => {
    const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
    const flush = async () => {
      const text = pending;
      pending = '';
      if (text !== '') await send('delta', { text });
    };
    try {
      for (let ended = false; !ended; await flush())
        ended = await Promise.race([turn.then(() => true), pause(COALESCE_MS).then(() => false)]);
      await send('reply', await turn);
    } catch (error) {
      reportUnknown(c, log, error);
      await send('problem', problemOf(c, error));
    }
  });
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs).unref());
}
