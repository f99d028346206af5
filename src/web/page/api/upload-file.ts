import type { Locale } from '../../../kernel/text.ts';
import { problemOf, RequestFailed } from './request-failed.ts';
import { askOffset, beginUpload, giveUp, sendPart } from './tus.ts';

const KIBIBYTE = 1024;
const FIRST_PART_BYTES = 256 * KIBIBYTE;
const LARGEST_PART_BYTES = 1024 * KIBIBYTE;
const SMALLEST_PART_BYTES = 64 * KIBIBYTE;
/** Parts that go faster than this may grow, slower ones shrink: little is sent twice when the line breaks. */
const FAST_MS = 2_000;
const SLOW_MS = 10_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** Refusals that asking anew where things stand may heal. */
const HEALING = new Set(['offset-conflict', 'stale-version', 'checksum-mismatch', 'too-many-requests']);

export interface UploadTarget {
  dossierId: string;
  requirementId: string;
  file: File;
}

export interface UploadTools {
  locale: Locale;
  /** aborted with `GIVEN_UP`, what was sent is dropped there too; else it is kept for a day */
  signal: AbortSignal;
  onSent(bytes: number): void;
  /** the line broke; it goes on by itself */
  onDip(): void;
}

export const GIVEN_UP = 'given up';

/** One upload on its way: where it goes, and the size of its next part. */
interface Way {
  address?: string;
  partBytes: number;
}

/**
 * Sends a file in parts, through dips of the line, until it is attached. Throws what cannot be healed, and when it was
 * aborted. The same file picked again later goes on where this one stopped.
 */
export async function uploadFile(target: UploadTarget, tools: UploadTools): Promise<void> {
  const sha256 = await hashOf(target.file);
  const way: Way = { partBytes: FIRST_PART_BYTES };
  let furthest = -1;
  for (let tries = 0; ; tries += 1) {
    let offset = furthest;
    try {
      return await sendRest(way, target, sha256, {
        ...tools,
        onSent: (bytes) => tools.onSent((offset = bytes)),
      });
    } catch (error) {
      if (tools.signal.aborted) return await end(way, tools, error);
      if (!mayHeal(error, way)) throw error;
      if (offset > furthest) tries = 0;
      furthest = Math.max(furthest, offset);
      tools.onDip();
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries), tools.signal);
      if (tools.signal.aborted) return await end(way, tools, error);
    }
  }
}

async function sendRest(
  way: Way,
  { dossierId, requirementId, file }: UploadTarget,
  sha256: string | undefined,
  { locale, signal, onSent }: UploadTools,
): Promise<void> {
  let offset: number;
  if (way.address) offset = await askOffset(way.address, locale);
  else {
    const newFile = { requirementId, filename: file.name, bytes: file.size, sha256 };
    ({ address: way.address, offset } = await beginUpload(dossierId, newFile, locale));
  }
  onSent(offset);
  while (offset < file.size && !signal.aborted) {
    const from = offset;
    const startedAtMs = performance.now();
    const content = file.slice(from, from + way.partBytes);
    offset = await sendPart(way.address, { offset, content, locale, signal }, (bytes) =>
      onSent(from + bytes),
    );
    onSent(offset);
    way.partBytes = nextPartBytes(way.partBytes, performance.now() - startedAtMs);
  }
  signal.throwIfAborted();
}

export function nextPartBytes(partBytes: number, tookMs: number): number {
  if (tookMs < FAST_MS) return Math.min(LARGEST_PART_BYTES, partBytes * 2);
  return tookMs > SLOW_MS ? Math.max(SMALLEST_PART_BYTES, partBytes / 2) : partBytes;
}

/** An upload that is not there any more (a day has passed, or a refusal that nobody heard) begins anew. */
function mayHeal(error: unknown, way: Way): boolean {
  if (!(error instanceof RequestFailed)) return false;
  way.partBytes = FIRST_PART_BYTES;
  const problem = problemOf(error);
  if (!problem || problem.status >= 500 || problem.status === 408 || HEALING.has(problem.code)) return true;
  if (problem.status !== 404 || !way.address) return false;
  delete way.address;
  return true;
}

async function end(way: Way, { signal, locale }: UploadTools, error: unknown): Promise<never> {
  if (signal.reason === GIVEN_UP && way.address) await giveUp(way.address, locale).catch(() => undefined);
  throw error;
}

/** Over when the line is back, or after so long: what a browser tells about its line is not always so. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  return new Promise<void>((resolve) => {
    const { signal: until } = over;
    setTimeout(resolve, navigator.onLine ? ms : LONGEST_PAUSE_MS);
    window.addEventListener('online', () => resolve(), { signal: until });
    signal.addEventListener('abort', () => resolve(), { signal: until });
  }).finally(() => over.abort());
}

/** Known only where the page came over a safe line; without it a file begins anew after a reload. */
async function hashOf(file: File): Promise<string | undefined> {
  const digester = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!digester) return undefined;
  const digest = await digester.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
