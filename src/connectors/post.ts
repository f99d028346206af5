import { WireFailure } from './wire-failure.ts';

const MAX_ANSWER_BYTES = 5 * 1024 * 1024;

export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
}

/** Personal data travels in bodies alone: URLs end up in the logs of every proxy on the way. */
export type Posted = { kind: 'answered'; text: string } | { kind: 'refused' };

/**
 * Posts and reads a UTF-8 answer of at most 5 MB. 401 and 403 are `refused`; every other status but 2xx (a
 * redirect is not followed), a cut line and bytes that are no text throw `WireFailure`.
 */
export async function post({ url, headers, body, signal }: Post): Promise<Posted> {
  const response = await lineTo(signal, () =>
    fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' }),
  );
  if (response.ok) return { kind: 'answered', text: await lineTo(signal, () => readText(response)) };
  await response.body?.cancel().catch(() => {});
  if (response.status === 401 || response.status === 403) return { kind: 'refused' };
  throw new WireFailure('http', { isTransient: response.status >= 500 });
}

async function lineTo<Result>(signal: AbortSignal, use: () => Promise<Result>): Promise<Result> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof WireFailure) throw error;
    throw new WireFailure(signal.aborted ? 'timeout' : 'down', { cause: error });
  }
}

async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      await reader?.cancel().catch(() => {});
      throw new WireFailure('garbage');
    }
    chunks.push(part.value);
  }
  return decode(Buffer.concat(chunks));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WireFailure('garbage', { cause: error });
  }
}
