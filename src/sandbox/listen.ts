import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const HOST = '127.0.0.1';

/** Serves on loopback only, `offset` ports above the first; any free port when the first is 0. */
export async function listen(
  firstPort: number,
  offset: number,
  listener: RequestListener,
): Promise<{ server: Server; url: string }> {
  const port = firstPort === 0 ? 0 : firstPort + offset;
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, firstPort, port)));
    server.listen(port, HOST, resolve);
  });
  return { server, url: `http://${HOST}:${(server.address() as AddressInfo).port}` };
}

function listenError(error: NodeJS.ErrnoException, firstPort: number, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(
    `Port ${port} is taken: set SANDBOX_PORT (now ${firstPort}) to the first of about a dozen free ports.`,
  );
}

export function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
