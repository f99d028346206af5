import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { composeTestApp, type TestApp } from './compose-test-app.ts';
import { freePort } from './free-port.ts';

export interface ServedApp extends TestApp {
  url: string;
  controlUrl: string;
}

/** The whole product on a fresh database, reachable over HTTP on a free port of loopback. */
export async function serveTestApp(settings: Record<string, string> = {}): Promise<ServedApp> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const composed = await composeTestApp({ PUBLIC_URL: url, ...settings });
  const server = createAdaptorServer({ fetch: composed.app.fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
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
