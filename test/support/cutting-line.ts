import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that breaks when it is told to. */
export interface CuttingLine {
  url: string;
  /** where it leads; until then nobody answers */
  leadTo(url: string): void;
  /** breaks every connection once so many more bytes have gone to the server, and again for each further number */
  cutAfter(...bytes: number[]): void;
  /** nobody gets through until it is mended */
  break(): void;
  mend(): void;
  /** how often it broke since it was made */
  cuts(): number;
  stop(): Promise<void>;
}

export async function openCuttingLine(): Promise<CuttingLine> {
  const sockets = new Set<Socket>();
  let target: URL | undefined;
  let broken = false;
  let planned: number[] = [];
  let passed = 0;
  let cuts = 0;
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (broken || !target) return client.destroy();
    const inner = connect(Number(target.port), target.hostname);
    for (const socket of [client, inner]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        inner.destroy();
      });
    }
    inner.pipe(client);
    client.on('data', (bytes) => {
      const [next] = planned;
      passed += bytes.length;
      if (next === undefined || passed < next) return void inner.write(bytes);
      planned = planned.slice(1);
      cuts += 1;
      const within = Math.max(0, bytes.length - (passed - next));
      passed = 0;
      client.removeAllListeners('data');
      inner.write(bytes.subarray(0, within), () => hangUp());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (url) => void (target = new URL(url)),
    cutAfter: (...bytes) => {
      planned = bytes;
      passed = 0;
    },
    break: () => {
      broken = true;
      hangUp();
    },
    mend: () => void (broken = false),
    cuts: () => cuts,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        hangUp();
      }),
  };
}
