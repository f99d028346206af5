import { execFile } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Peer } from './peers.ts';
import { watchPage, type Watched } from './watch-page.ts';

const run = promisify(execFile);
const FETCH_MS = 120_000;
const FILES = '/files/';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Fetches a package from the npm registry into a folder that is gone afterwards, and watches a page that embeds it. */
export async function watchPeer(browser: Browser, peer: Peer): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-loi-peer-'));
  const site = await servePeer(peer, join(folder, 'package'));
  try {
    await unpack(peer, folder);
    return await watchPage(browser, {
      url: site.url,
      counts: (url) => new URL(url).pathname.startsWith(FILES),
      open: peer.open,
    });
  } finally {
    site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpack({ package: name, version }: Peer, folder: string): Promise<void> {
  await run('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: folder, timeout: FETCH_MS });
  const [tarball] = await readdir(folder);
  if (!tarball) throw new Error(`npm packed nothing of ${name}`);
  await run('tar', ['-xzf', tarball], { cwd: folder });
}

async function servePeer({ markup }: Peer, folder: string): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    if (pathname === '/') return void response.setHeader('content-type', 'text/html').end(pageOf(markup));
    if (pathname.startsWith(FILES))
      return sendFile(join(folder, normalize(pathname.slice(FILES.length))), response);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => close(server) };
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}

function sendFile(path: string, response: ServerResponse): void {
  if (!existsSync(path) || !statSync(path).isFile()) return void response.writeHead(404).end();
  response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
  createReadStream(path).pipe(response);
}

function pageOf(markup: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${markup}</body></html>`;
}
