import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../db/database.ts';
import { openHyperdrive } from './open-hyperdrive.ts';

/** What Cloudflare hands over with each request. */
export interface ExecutionContext {
  waitUntil(work: Promise<unknown>): void;
}

/** What one request holds: nothing that talks to the outside may be used by another. */
interface RequestScope {
  database(): Database;
  seeThrough(work: Promise<unknown>): void;
}

const scope = new AsyncLocalStorage<RequestScope>();

export function currentRequest(): RequestScope {
  const current = scope.getStore();
  if (!current) throw new Error('outside of a request');
  return current;
}

/**
 * Answers one request with a database client of its own, opened where it is wanted, closed when the answer has been
 * sent to its end and what must be seen through is done, even if the caller hangs up before.
 */
export async function withRequest(
  databaseUrl: string,
  execution: ExecutionContext,
  answer: () => Promise<Response>,
): Promise<Response> {
  let database: Database | undefined;
  let underWay = 0;
  const over = Promise.withResolvers<void>();
  const seeThrough = (work: Promise<unknown>) => {
    underWay += 1;
    const ended = () => {
      underWay -= 1;
      if (underWay === 0) over.resolve();
    };
    work.then(ended, ended);
  };
  execution.waitUntil(over.promise.then(() => database?.close()));
  const held: RequestScope = { database: () => (database ??= openHyperdrive(databaseUrl)), seeThrough };
  const answering = scope.run(held, () => answer().then((response) => watched(response, seeThrough)));
  seeThrough(answering);
  return answering;
}

/** The answer, seen through where it comes bit by bit. */
function watched(response: Response, seeThrough: RequestScope['seeThrough']): Response {
  const { body, headers } = response;
  if (!body || !headers.get('content-type')?.startsWith('text/event-stream')) return response;
  const sent = Promise.withResolvers<void>();
  seeThrough(sent.promise);
  const end = () => sent.resolve();
  const watcher: Transformer & { cancel(): void } = { flush: end, cancel: end };
  return new Response(body.pipeThrough(new TransformStream(watcher)), response);
}
