import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else without any policy, for pages that a test writes itself. */
export interface ServedPages {
  /** by name rather than by number: another site than ours to a browser */
  origin: string;
  /** the address under which this document now stands */
  put(body: string): string;
  stop(): Promise<void>;
}

export async function servePages(): Promise<ServedPages> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    /** browsers also ask for an icon */
    const body = bodies[Number(request.url?.slice(1))];
    const page = `<!doctype html><html lang="vi"><title>Xã Sen</title><body>${body}</body></html>`;
    response.writeHead(body === undefined ? 204 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body === undefined ? '' : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put: (body) => `${origin}/${bodies.push(body) - 1}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
