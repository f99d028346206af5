import type { Reply } from '../../../guide/reply.ts';
import type { Locale } from '../../../kernel/text.ts';
import type { Pending } from '../chat/outgoing.ts';
import type { Handle } from '../memory.ts';
import { request } from './call.ts';
import { readEvents } from './read-events.ts';
import { RequestFailed, type Problem } from './request-failed.ts';

/** The slowest turn takes half of it; a line that is silent for longer is taken for cut, and tried anew. */
const LONGEST_SILENCE_MS = 30_000;

/**
 * Sends a message and resolves with the whole reply; `onText` gets what has been written so far. The same id may be
 * sent again: an answered one returns its reply, one in flight is refused with `turn-in-progress`.
 */
export async function sendMessage(
  { id, token }: Handle,
  locale: Locale,
  message: Pending,
  line: { signal: AbortSignal; onText(text: string): void },
): Promise<Reply> {
  const silence = watchSilence(line.signal);
  const path = `/v1/conversations/${encodeURIComponent(id)}/messages`;
  const options = { locale, token, body: message, accept: 'text/event-stream', signal: silence.signal };
  try {
    const response = await request('POST', path, options);
    silence.broken();
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith('text/event-stream') || !response.body) return (await response.json()) as Reply;
    return await replyIn(response.body, (text) => {
      silence.broken();
      line.onText(text);
    });
  } catch (error) {
    throw error instanceof RequestFailed ? error : new RequestFailed();
  } finally {
    silence.over();
  }
}

/** Aborts when the line has been silent for too long, or is given up. */
function watchSilence(givenUp: AbortSignal) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timer = setTimeout(abort, LONGEST_SILENCE_MS);
  givenUp.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    broken() {
      clearTimeout(timer);
      timer = setTimeout(abort, LONGEST_SILENCE_MS);
    },
    over() {
      clearTimeout(timer);
      givenUp.removeEventListener('abort', abort);
    },
  };
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
