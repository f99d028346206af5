import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { CallOptions, Server } from './server.ts';
import { request } from './server.ts';

export type OpenedFile = { kind: 'file'; file: File } | { kind: 'missing' } | { kind: 'too-big' };

/** The file behind a path as people type or drop it: in quotes, with "~" or with escaped spaces. */
export async function openFile(typed: string, maxBytes: number): Promise<OpenedFile> {
  const path = pathIn(typed);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return { kind: 'missing' };
  if (found.size > maxBytes) return { kind: 'too-big' };
  const bytes = await readFile(path).catch(() => undefined);
  return bytes
    ? { kind: 'file', file: new File([new Uint8Array(bytes)], basename(path)) }
    : { kind: 'missing' };
}

/** The same file again is the same attachment, so this may be tried again. Throws `CallFailed`. */
export async function attachFile(
  server: Server,
  paper: { dossierId: string; requirementId: string },
  file: File,
  options: Pick<CallOptions, 'locale' | 'token'>,
): Promise<void> {
  const body = new FormData();
  body.set('requirementId', paper.requirementId);
  body.set('file', file);
  await request(server, 'POST', `/v1/dossiers/${encodeURIComponent(paper.dossierId)}/attachments`, {
    ...options,
    body,
  });
}

function pathIn(typed: string): string {
  const quoted = /^(['"])(.*)\1$/.exec(typed.trim())?.[2];
  const path = quoted ?? typed.trim().replace(/\\(.)/g, '$1');
  return path.startsWith('~/') ? join(homedir(), path.slice(2)) : path;
}
