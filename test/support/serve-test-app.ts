import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { HttpApp } from '../../src/http/http-env.ts';
import { composeTestApp, TEST_PUBLIC_URL, type TestApp } from './compose-test-app.ts';
import { workerWorld } from './worker-world.ts';

export interface ServedApp extends TestApp {
  url: string;
  controlUrl: string;
}

/**
 * The whole product on a fresh database, reachable over HTTP on a free port of loopback. The port is taken before the
 * rest is put together, which needs its number: nothing else can take it meanwhile.
 */
export async function serveTestApp(settings: Record<string, string> = {}): Promise<ServedApp> {
  if (workerWorld()) return serveOnWorker(settings);
  let answer: HttpApp['fetch'] = () => new Response(null, { status: 503 });
  const server = createAdaptorServer({
    fetch: (request, env) => answer(request, env),
    overrideGlobalObjects: false,
  }) as Server;
  const url = await listen(server);
  const composed = await composeTestApp({ PUBLIC_URL: url, ...settings });
  answer = composed.app.fetch;
  return {
    ...composed,
    url,
    controlUrl: composed.sandbox.controlUrl,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await composed.stop();
    },
  };
}

/** A Worker is served already. */
async function serveOnWorker(settings: Record<string, string>): Promise<ServedApp> {
  const composed = await composeTestApp(settings);
  return { ...composed, url: TEST_PUBLIC_URL, controlUrl: composed.sandbox.controlUrl };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
