import { homedir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { paragraph } from './draw/paragraph.ts';
import { createSheet, PLAIN_SHEET, type Sheet } from './draw/sheet.ts';
import { keepPlace, placePath, recallPlace } from './keep-place.ts';
import { readOptions, type ChatOptions } from './read-options.ts';
import { terminalReader } from './reader.ts';
import { runInteractive } from './keyboard/run-interactive.ts';
import { runPiped } from './run-piped.ts';
import { livelyScreen, plainScreen } from './screen.ts';
import { openTalk } from './talk/open-talk.ts';
import { NO_OFFER, type Talk } from './talk/talk.ts';
import { createCookieJar } from './wire/cookie-jar.ts';

const { stdin, stdout, stderr, env } = process;
const DEFAULT_URL = 'http://localhost:8787';

/** Who reads only the beginning closes the pipe. */
stdout.on('error', () => process.exit(0));

await main();

async function main(): Promise<void> {
  const read = readOptions(process.argv.slice(2));
  if (read.kind === 'run') return chat(read.options);
  if (read.kind === 'help') stdout.write(`${read.text}\n`);
  else fail(read.sentence);
}

async function chat(options: ChatOptions): Promise<void> {
  const talk = talkFor(options);
  const { words } = talk.reader;
  if (options.resume && talk.handle.id === '') return fail(words.nothingToResume);
  if (isUnencrypted(options.url)) talk.screen.notice(words.unencrypted);
  if ((await openTalk(talk, options)) === 'failed') return fail();
  if (!stdin.isTTY || !stdout.isTTY) {
    if (!(await runPiped(talk, stdin))) return fail();
    return;
  }
  talk.screen.write(`${paragraph(talk.screen.sheet, words.welcome, { ink: 'quiet' }).join('\n')}\n`);
  await runInteractive(talk, stdin, stdout);
  stdout.write(`\n${talk.reader.words.goodbye(wayBack(options, talk))}\n`);
  process.exit(0);
}

function talkFor(options: ChatOptions): Talk {
  const path = placePath(env, homedir());
  const place = options.resume ? recallPlace(path) : undefined;
  const isHere = place?.url === options.url;
  const sheet = sheetFor();
  return {
    server: { base: options.url, fetch: createCookieJar() },
    screen: stdin.isTTY && stdout.isTTY ? livelyScreen(stdout, sheet) : plainScreen(stdout, stderr, sheet),
    tools: {
      pause: (durationMs) => pause(durationMs),
      keepPlace: (handle) => keepPlace(path, { url: options.url, ...handle }),
    },
    reader: terminalReader(options.locale),
    handle: place && isHere ? { id: place.id, token: place.token } : { id: '' },
    offer: NO_OFFER,
    helped: false,
    pending: [],
  };
}

/** Colours only for eyes, and not for those who say no to them (no-color.org). */
function sheetFor(): Sheet {
  if (!stdout.isTTY) return PLAIN_SHEET;
  return createSheet({ columns: stdout.columns, coloured: !env['NO_COLOR'] && env['TERM'] !== 'dumb' });
}

function isUnencrypted(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

function wayBack({ url }: ChatOptions, { reader }: Talk): string {
  const where = url === DEFAULT_URL ? '' : ` --url ${url}`;
  return `npm run chat -- --resume${where}${reader.locale === 'en' ? ' --lang en' : ''}`;
}

function fail(sentence?: string): void {
  if (sentence) stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
