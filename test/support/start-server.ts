import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** The product as its start command runs it, in a process of its own that can be killed. */
export interface RunningServer {
  url: string;
  controlUrl: string;
  banner: string;
  /** SIGKILL, and the moment it is gone */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerSettings {
  port: number;
  sandboxPort: number;
  dataDir: string;
}

/** Ports of control, sign-on, stand-ins and the provincial page follow each other. */
const SANDBOX_PORTS = 13;
const PATIENCE_MS = 60_000;
const FIRST_PORT = 12_000;
/** From here Linux gives ports to outgoing calls, which could take one of ours between a kill and the restart. */
const EPHEMERAL_PORT = 32_768;

export async function freeServerSettings(dataDir: string): Promise<ServerSettings> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = FIRST_PORT + Math.floor(Math.random() * (EPHEMERAL_PORT - FIRST_PORT - SANDBOX_PORTS));
    const ports = Array.from({ length: SANDBOX_PORTS + 1 }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean))
      return { port: first, sandboxPort: first + 1, dataDir };
  }
  throw new Error('no free ports');
}

export async function startServer(
  settings: ServerSettings,
  env: Record<string, string> = {},
): Promise<RunningServer> {
  const child = spawn(process.execPath, ['src/node.ts'], {
    env: {
      ...process.env,
      PORT: String(settings.port),
      SANDBOX_PORT: String(settings.sandboxPort),
      DATA_DIR: settings.dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = `http://127.0.0.1:${settings.port}`;
  await untilReady(child, url, () => printed);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return gone;
  };
  return {
    url,
    controlUrl: `http://127.0.0.1:${settings.sandboxPort}`,
    banner: printed,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function untilReady(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const startedAtMs = Date.now();
  while (child.exitCode === null && Date.now() - startedAtMs < PATIENCE_MS) {
    const ready = await fetch(`${url}/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not get ready: ${printed()}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
