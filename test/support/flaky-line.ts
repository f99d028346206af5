import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to one message on its way. */
export type Trouble =
  /** the server never hears of it */
  | { kind: 'lost' }
  /** the server answers, and nothing of the answer arrives */
  | { kind: 'answer-lost' }
  /** the line is cut after so many bytes of the answer */
  | { kind: 'cut'; afterBytes: number }
  /** the server answers, and the line says nothing more, but stays open */
  | { kind: 'silence' }
  /** somebody in between answers */
  | { kind: 'status'; status: number; retryAfter?: string; body?: string };

export interface FlakyLine {
  url: string;
  /** what to do to the messages to come, one each; those after pass */
  troubles: Trouble[];
  /** when each message came by, in milliseconds, and how long its answer was in bytes */
  passed: { atMs: number; bytes: number }[];
  /** `false`: nothing passes at all, pages neither */
  up: boolean;
  /** where the line leads to */
  lead(target: string): void;
  stop(): Promise<void>;
}

/** A browser sends again by itself what is cut on a connection used before; each call gets its own. */
const ONE_EACH = { connection: 'close' };
/** What was written before the cut is to arrive. */
const UNTIL_READ_MS = 50;
const MESSAGE = /^\/v1\/conversations\/[^/]+\/messages$/;

/** A line to a server that treats the messages of a conversation as told. */
export async function openFlakyLine(): Promise<FlakyLine> {
  let target = '';
  const server = createServer((incoming, outgoing) => {
    if (!line.up) return void incoming.socket.destroy();
    const isMessage = MESSAGE.test(incoming.url ?? '');
    const trouble = isMessage ? line.troubles.shift() : undefined;
    const pass = { atMs: performance.now(), bytes: 0 };
    if (isMessage) line.passed.push(pass);
    void carry(incoming, outgoing, target, trouble).then((bytes) => (pass.bytes = bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line: FlakyLine = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    troubles: [],
    passed: [],
    up: true,
    lead: (to) => (target = to),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return line;
}

/** Resolves with the length of the answer's body, where it was read. */
async function carry(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: string,
  trouble: Trouble | undefined,
): Promise<number> {
  const hangUp = () => void incoming.socket.destroy();
  if (trouble?.kind === 'status') {
    const { status, retryAfter, body = '' } = trouble;
    outgoing
      .writeHead(status, { ...ONE_EACH, ...(retryAfter ? { 'retry-after': retryAfter } : {}) })
      .end(body);
    return 0;
  }
  const answer = trouble?.kind === 'lost' ? undefined : await ask(incoming, target);
  if (!answer) hangUp();
  if (!answer || !trouble) {
    answer?.pipe(outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...ONE_EACH }));
    return 0;
  }
  const whole = await bodyOf(answer);
  if (trouble.kind === 'answer-lost') hangUp();
  if (trouble.kind === 'cut') {
    outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...ONE_EACH }).flushHeaders();
    outgoing.write(whole.subarray(0, trouble.afterBytes));
    setTimeout(hangUp, UNTIL_READ_MS);
  }
  return whole.length;
}

function ask(incoming: IncomingMessage, target: string): Promise<IncomingMessage | undefined> {
  return new Promise((resolve) => {
    const { method, url, headers } = incoming;
    const forwarded = request(new URL(url ?? '/', target), { method, headers }, resolve);
    forwarded.on('error', () => resolve(undefined));
    incoming.pipe(forwarded);
  });
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
