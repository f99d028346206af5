import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;

/** The master key from the setting, else from a file in the data folder that only we may read, made on first use. */
export function readMasterKey(setting: string | undefined, dataDir: string): Buffer {
  const key = Buffer.from(setting ?? keyFileIn(dataDir), 'base64');
  if (key.length !== KEY_BYTES) throw new Error('MASTER_KEY must be 32 bytes in base64.');
  return key;
}

function keyFileIn(dataDir: string): string {
  const path = join(dataDir, 'master.key');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = randomBytes(KEY_BYTES).toString('base64');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, made, { mode: 0o600, flag: 'wx' });
  return made;
}
