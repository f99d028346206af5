import type { Locale } from '../../../kernel/text.ts';
import { call, request } from './call.ts';
import { RequestFailed, type Problem } from './request-failed.ts';

/** The calls of a resumable upload, tus 1.0.0; see `http/uploads.ts`. */
const TUS = { 'tus-resumable': '1.0.0' };
const PATIENCE_MS = 20_000;
/** A line on which nothing moves for so long is taken for dead. */
const STALLED_MS = 30_000;

export interface NewFile {
  requirementId: string;
  filename: string;
  bytes: number;
  /** in hex; the same file goes on where it stopped */
  sha256: string | undefined;
}

export async function beginUpload(
  dossierId: string,
  { bytes, ...rest }: NewFile,
  locale: Locale,
): Promise<{ address: string; offset: number }> {
  const path = `/v1/dossiers/${encodeURIComponent(dossierId)}/uploads`;
  const headers = { ...TUS, 'upload-length': String(bytes), 'upload-metadata': metadataOf({ ...rest }) };
  const answer = await request('POST', path, { locale, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
  return {
    address: answer.headers.get('location') ?? '',
    offset: offsetIn(answer.headers.get('upload-offset')),
  };
}

/** How many bytes are there. By GET rather than HEAD, whose refusals could say no word. */
export async function askOffset(address: string, locale: Locale): Promise<number> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const { offset } = await call<{ offset: number }>('GET', address, { locale, headers: TUS, signal });
  return offset;
}

export async function giveUp(address: string, locale: Locale): Promise<void> {
  await request('DELETE', address, { locale, headers: TUS });
}

/** Sends the next part and resolves with how many bytes are there then. `fetch` cannot tell how far an upload is. */
export function sendPart(
  address: string,
  part: { offset: number; content: Blob; locale: Locale; signal: AbortSignal },
  onSent: (bytes: number) => void,
): Promise<number> {
  const sending = new XMLHttpRequest();
  let stalled = 0;
  const moves = () => {
    window.clearTimeout(stalled);
    stalled = window.setTimeout(() => sending.abort(), STALLED_MS);
  };
  const stop = () => sending.abort();
  return new Promise<number>((resolve, reject) => {
    sending.upload.onprogress = ({ loaded }) => {
      moves();
      onSent(loaded);
    };
    sending.onerror = sending.onabort = () => reject(new RequestFailed());
    sending.onload = () => settle(sending, resolve, reject);
    sending.open('PATCH', address);
    for (const [name, value] of Object.entries(headersOf(part))) sending.setRequestHeader(name, value);
    part.signal.addEventListener('abort', stop);
    moves();
    sending.send(part.content);
  }).finally(() => {
    window.clearTimeout(stalled);
    part.signal.removeEventListener('abort', stop);
  });
}

function headersOf({ offset, locale }: { offset: number; locale: Locale }): Record<string, string> {
  return {
    ...TUS,
    'accept-language': locale,
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
  };
}

function settle(
  sending: XMLHttpRequest,
  resolve: (offset: number) => void,
  reject: (error: unknown) => void,
): void {
  if (sending.status >= 300) return reject(new RequestFailed(problemIn(sending)));
  try {
    resolve(offsetIn(sending.getResponseHeader('upload-offset')));
  } catch (error) {
    reject(error);
  }
}

/** What is no number came from something in between, not from us. */
function offsetIn(header: string | null): number {
  if (!/^\d+$/.test(header ?? '')) throw new RequestFailed();
  return Number(header);
}

function problemIn({ status, responseText }: XMLHttpRequest): Problem {
  const fallback = { status, code: 'unknown', title: '' };
  try {
    return { ...fallback, ...(JSON.parse(responseText) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}

/** A header carries ASCII alone, so each value goes as base64 of its UTF-8. */
function metadataOf(entries: Record<string, string | undefined>): string {
  return Object.entries(entries)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${base64(value)}`]))
    .join(',');
}

function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
