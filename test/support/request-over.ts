import { request as send, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

const WITHOUT_BODY = new Set([101, 204, 205, 304]);

/**
 * Like `app.request`, over the wire to `address`: the call keeps the host it was meant for and every header as it is,
 * which `fetch` would not let it.
 */
export function requestOver(address: string, publicUrl: string) {
  return async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = input instanceof Request ? input : new URL(input, publicUrl).href;
    const request = new Request(url, { duplex: 'half', ...init } as RequestInit);
    const body = request.body && padded(Buffer.from(await request.arrayBuffer()), request);
    return responseOf(await exchange(address, request, body, init.body instanceof ReadableStream));
  };
}

/** A length that was told has to be sent: the other side may read to its end before it answers. */
function padded(body: Buffer, { headers }: Request): Buffer {
  const missing = Number(headers.get('content-length') ?? 0) - body.length;
  return missing > 0 ? Buffer.concat([body, Buffer.alloc(missing)]) : body;
}

function exchange(
  address: string,
  request: Request,
  body: Buffer | null,
  chunked: boolean,
): Promise<IncomingMessage> {
  const { pathname, search, host } = new URL(request.url);
  const length = body && !chunked ? { 'content-length': String(body.length) } : {};
  const headers = { ...length, ...newCaller(), ...Object.fromEntries(request.headers), host };
  return new Promise((resolve, reject) => {
    const sent = send(new URL(pathname + search, address), { method: request.method, headers }, resolve);
    sent.once('error', reject);
    request.signal.addEventListener('abort', () => sent.destroy());
    sent.end(body ?? undefined);
  });
}

let callers = 0;

/** Each call is somebody else's, as behind a proxy: all tests together say more in a second than one address may. */
function newCaller(): Record<string, string> {
  callers += 1;
  return { 'x-forwarded-for': `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}` };
}

function responseOf(message: IncomingMessage): Response {
  const status = message.statusCode ?? 0;
  const headers = new Headers();
  for (let at = 0; at < message.rawHeaders.length; at += 2)
    headers.append(message.rawHeaders[at] ?? '', message.rawHeaders[at + 1] ?? '');
  const body = WITHOUT_BODY.has(status) ? null : (Readable.toWeb(message) as ReadableStream);
  return new Response(body, { status, headers });
}
