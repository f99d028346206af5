import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from '../../src/guide/reply.ts';

export interface Sent {
  id: string;
  text?: string;
}

export interface ScriptedServer {
  url: string;
  /** messages in the order they arrived, repeats too */
  sent: Sent[];
  stop(): Promise<void>;
}

/** A server with the contract's conversations, whose answers to messages are given one after the other; `reads` is what its addresses tell. */
export async function scriptedServer(
  answers: ((response: ServerResponse, message: Sent) => void | Promise<void>)[],
  reads: (path: string) => unknown = () => undefined,
): Promise<ScriptedServer> {
  const sent: Sent[] = [];
  const left = [...answers];
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      if (request.url === '/v1/conversations') {
        const started = { id: 'con_1', token: 'tok_1', expiresAt: '', greeting: replyOf('Chào anh/chị.') };
        return json(response, 201, started);
      }
      if (request.method !== 'POST') return read(response, reads(request.url ?? ''));
      const message = JSON.parse(body) as Sent;
      sent.push(message);
      await left.shift()?.(response, message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What is not told is a page. */
function read(response: ServerResponse, body: unknown): void {
  if (body === undefined) response.end('<h1>Đăng nhập</h1>');
  else json(response, 200, body);
}

export function replyOf(text: string, more: Partial<Reply> = {}): Reply {
  const state: Reply['state'] = { stage: 'finding', asking: [], left: null, mode: 'embedded' };
  return {
    id: 'rep_1',
    outcome: 'answered',
    text,
    cards: [],
    suggestions: [],
    citations: [],
    state,
    ...more,
  };
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
}

/** Opens an event stream and gives what writes an event to it. */
export function events(response: ServerResponse): (event: string, data: unknown) => void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  return (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
