import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const UPLOAD = /Total Upload: ([\d.]+) KiB \/ gzip: ([\d.]+) KiB/;

/** What would be uploaded, as `wrangler deploy` says it, in KiB. */
export async function measureBundle(): Promise<{ plainKib: number; gzipKib: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-loi-bundle-'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/wrangler/bin/wrangler.js', 'deploy', '--dry-run', '--outdir', folder],
    { env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: folder } },
  );
  await rm(folder, { recursive: true, force: true });
  const [, plain, gzip] = UPLOAD.exec(stdout) ?? [];
  if (!plain || !gzip) throw new Error(`wrangler told no sizes: ${stdout}`);
  return { plainKib: Math.round(Number(plain)), gzipKib: Math.round(Number(gzip)) };
}
