import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { currentRequest, withRequest } from '../../src/worker/request-scope.ts';
import { workerWorld } from '../support/worker-world.ts';

const url = workerWorld()?.settings['DATABASE_URL'] ?? '';

it('a request keeps its database until its turn has ended, though the listener has hung up, and no longer', async () => {
  const waited: Promise<unknown>[] = [];
  const source = Promise.withResolvers<void>();
  let turn: Promise<unknown> = Promise.resolve();
  let database: ReturnType<ReturnType<typeof currentRequest>['database']> | undefined;
  const ask = () => database?.drizzle.execute(sql`select 1`);
  const response = await withRequest(url, { waitUntil: (work) => void waited.push(work) }, async () => {
    database = currentRequest().database();
    await ask();
    turn = source.promise.then(ask);
    currentRequest().seeThrough(turn);
    return new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } });
  });
  await response.body?.cancel();
  source.resolve();
  await expect(turn).resolves.toBeDefined();
  await Promise.all(waited);
  await expect(ask()).rejects.toMatchObject({ cause: { code: 'CONNECTION_ENDED' } });
});

it('nothing reaches a database outside of a request', () => {
  expect(() => currentRequest()).toThrow('outside of a request');
});
