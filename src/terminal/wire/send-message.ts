import type { Reply } from '../../guide/reply.ts';
import type { Locale } from '../../kernel/text.ts';
import { readEvents } from '../../web/page/api/read-events.ts';
import type { Pending } from '../../web/page/chat/outgoing.ts';
import type { Handle } from './handle.ts';
import { CallFailed, type Problem } from './call-failed.ts';
import { parseClean } from './clean-text.ts';
import { noAnswer, readJson, request, type Server } from './server.ts';

/** Sends a message once; `onText` gets each piece of the reply's text. Throws `CallFailed`. */
export async function sendMessage(
  server: Server,
  { id, token }: Handle,
  locale: Locale,
  message: Pending,
  onText: (piece: string) => void,
): Promise<Reply> {
  const path = `/v1/conversations/${encodeURIComponent(id)}/messages`;
  const response = await request(server, 'POST', path, {
    locale,
    token,
    body: message,
    accept: 'text/event-stream',
  });
  const streams = (response.headers.get('content-type') ?? '').startsWith('text/event-stream');
  return streams && response.body ? replyIn(response.body, onText) : readJson(response);
}

async function replyIn(body: ReadableStream<Uint8Array>, onText: (piece: string) => void): Promise<Reply> {
  const events = readEvents(body);
  for (;;) {
    const next = await events.next().catch(noAnswer);
    if (next.done) return noAnswer();
    const { event, data } = next.value;
    if (event === 'reply') return parseClean(data) as Reply;
    if (event === 'problem') throw new CallFailed({ ...(parseClean(data) as Problem), kind: 'problem' });
    if (event === 'delta') onText((parseClean(data) as { text: string }).text);
  }
}
