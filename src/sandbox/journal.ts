import {
  closeSync,
  fdatasync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  write,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const writeAsync = async (file: number, bytes: Buffer) => (await promisify(write)(file, bytes)).bytesWritten;
const syncAsync = promisify(fdatasync);

/** Lines of JSON that survive `kill -9`: what `append` has resolved for is on the disk. */
export interface Journal<Entry> {
  /** the entries found at opening, oldest first */
  entries: readonly Entry[];
  append(entry: Entry): Promise<void>;
  /** replaces everything, all or nothing */
  rewrite(entries: readonly Entry[]): Promise<void>;
  close(): Promise<void>;
}

/** Entries that arrive while the disk is busy share the next write and its fsync. */
export function openJournal<Entry>(path: string): Journal<Entry> {
  mkdirSync(dirname(path), { recursive: true });
  const entries = readEntries<Entry>(path);
  replaceFile(path, entries);
  let file: number | undefined = openSync(path, 'a');
  let batch: { entries: Entry[]; written: Promise<void> } | undefined;
  let last = Promise.resolve();

  const inTurn = (work: (file: number) => Promise<void> | void): Promise<void> => {
    const begin = () => {
      if (file === undefined) throw new Error('the journal is closed');
      return work(file);
    };
    return (last = last.then(begin, begin));
  };
  const begunBatch = () => {
    const mine: NonNullable<typeof batch> = { entries: [], written: last };
    mine.written = inTurn((open) => {
      if (batch === mine) batch = undefined;
      return appendWhole(open, Buffer.from(mine.entries.map(lineOf).join('')));
    });
    return mine;
  };

  return {
    entries,
    append: (entry) => {
      batch ??= begunBatch();
      batch.entries.push(entry);
      return batch.written;
    },
    rewrite: (kept) => {
      batch = undefined;
      return inTurn((open) => {
        closeSync(open);
        replaceFile(path, kept);
        file = openSync(path, 'a');
      });
    },
    /** Its number may soon be that of another file, so nothing is written to it from here on. */
    close: () => {
      batch = undefined;
      return inTurn((open) => {
        closeSync(open);
        file = undefined;
      });
    },
  };
}

/** All of it or, on a full disk, nothing: half a line would swallow the next one. */
async function appendWhole(file: number, bytes: Buffer): Promise<void> {
  const { size } = fstatSync(file);
  try {
    let left = bytes;
    while (left.length > 0) left = left.subarray(await writeAsync(file, left));
    await syncAsync(file);
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  }
}

/** A line cut short by a crash was never acknowledged: it and what follows it is dropped. */
function readEntries<Entry>(path: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of readIfThere(path).split('\n').slice(0, -1)) {
    try {
      entries.push(JSON.parse(line) as Entry);
    } catch {
      break;
    }
  }
  return entries;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function replaceFile(path: string, entries: readonly unknown[]): void {
  const fresh = `${path}.new`;
  writeFileSync(fresh, entries.map(lineOf).join(''), { flush: true });
  renameSync(fresh, path);
}

function lineOf(entry: unknown): string {
  return `${JSON.stringify(entry)}\n`;
}
