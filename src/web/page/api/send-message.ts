import type { Reply } from '../../../guide/reply.ts';
import type { Locale } from '../../../kernel/text.ts';
import type { Pending } from '../chat/outgoing.ts';
import type { Handle } from '../memory.ts';
import { request } from './call.ts';
import { readEvents } from './read-events.ts';
import { problemOf, RequestFailed, type Problem } from './request-failed.ts';

const TURN_TRIES = 25;
const TURN_PAUSE_MS = 800;

/**
 * Sends a message and resolves with the whole reply; `onText` gets what has been written so far. The same id may be
 * sent again: an answered one returns its reply, one in flight is waited for.
 */
export async function sendMessage(
  handle: Handle,
  locale: Locale,
  message: Pending,
  onText: (text: string) => void,
): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    try {
      return await sendOnce(handle, locale, message, onText);
    } catch (error) {
      if (problemOf(error)?.code !== 'turn-in-progress' || tries === TURN_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, TURN_PAUSE_MS));
    }
  }
}

async function sendOnce(
  { id, token }: Handle,
  locale: Locale,
  message: Pending,
  onText: (text: string) => void,
): Promise<Reply> {
  const path = `/v1/conversations/${encodeURIComponent(id)}/messages`;
  const options = { locale, token, body: message, accept: 'text/event-stream' };
  const response = await request('POST', path, options);
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream') || !response.body) return (await response.json()) as Reply;
  try {
    return await replyIn(response.body, onText);
  } catch (error) {
    throw error instanceof RequestFailed ? error : new RequestFailed();
  }
}

async function replyIn(body: ReadableStream<Uint8Array>, onText: (text: string) => void): Promise<Reply> {
  let text = '';
  for await (const { event, data } of readEvents(body)) {
    if (event === 'reply') return JSON.parse(data) as Reply;
    if (event === 'problem') throw new RequestFailed(JSON.parse(data) as Problem);
    if (event === 'delta') onText((text += (JSON.parse(data) as { text: string }).text));
  }
  throw new RequestFailed();
}
