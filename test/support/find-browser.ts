import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Another installation may be under way. */
const WAIT_FOR_LOCK = '-oDPkg::Lock::Timeout=300';

/**
 * The path of a Chromium: `CHROMIUM_PATH`, the usual places, Playwright's cache; where there is none, Debian's package
 * is installed as root, else Playwright's own is fetched. Throws when all of it fails.
 */
export function findBrowser(): string {
  const found = installedBrowser();
  if (found) return found;
  process.stderr.write('Fetching Chromium for the browser tests (once) …\n');
  if (isDebianRoot()) installPackage();
  if (!installedBrowser()) fetchWithPlaywright();
  const fetched = installedBrowser();
  if (!fetched) throw new Error('No Chromium: set CHROMIUM_PATH, or install one and try again.');
  return fetched;
}

function installedBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named ? [named] : []), ...USUAL_PLACES, chromium.executablePath()].find((path) =>
    existsSync(path),
  );
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function installPackage(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const order of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ])
    spawnSync('apt-get', [WAIT_FOR_LOCK, ...order], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function fetchWithPlaywright(): void {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  spawnSync(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
