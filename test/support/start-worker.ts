import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningWorker {
  url: string;
  stop(): Promise<void>;
}

const PATIENCE_MS = 90_000;
const READY = /Ready on (http:\/\/[\w.:[\]]+)/;

/** The Worker as `wrangler dev` runs it in workerd: here, without any network, on a port that it chooses itself. */
export async function startWorker(settings: Record<string, string>): Promise<RunningWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-loi-worker-'));
  const { DATABASE_URL: databaseUrl = '', ...vars } = settings;
  const file = join(folder, 'settings.env');
  await writeFile(
    file,
    Object.entries(vars)
      .map(([name, value]) => `${name}='${value}'\n`)
      .join(''),
  );
  const child = spawn(
    process.execPath,
    ['node_modules/wrangler/bin/wrangler.js', 'dev', '--local', ...flags(folder, file)],
    {
      env: {
        ...process.env,
        CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE: withPassword(databaseUrl),
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_LOG_PATH: folder,
        WRANGLER_REGISTRY_PATH: folder,
        CI: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return { url: await addressOf(child, stop), stop };
}

/** Hyperdrive wants one, even where the server asks for none. */
function withPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password ||= 'none';
  return url.href;
}

function flags(folder: string, settingsFile: string): string[] {
  return [
    ...['--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'],
    ...['--env-file', settingsFile, '--persist-to', join(folder, 'state')],
    ...['--show-interactive-dev-session', 'false', '--infer-origin-from-routes', 'false'],
  ];
}

async function addressOf(child: ChildProcess, stop: () => Promise<void>): Promise<string> {
  let printed = '';
  const found = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const [, address] = READY.exec(printed) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`wrangler ended: ${printed}`)));
    setTimeout(() => reject(new Error(`wrangler did not get ready: ${printed}`)), PATIENCE_MS).unref();
  });
  return found.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
}
