import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Prompts } from './fill-prompt.ts';

/** Every prompt of the folder, by its name without the ending. */
export async function loadPrompts(folder: string): Promise<Prompts> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md'));
  const read = async (file: string) =>
    [basename(file, '.md'), (await readFile(join(folder, file), 'utf8')).trim()] as const;
  return Object.fromEntries(await Promise.all(files.map(read)));
}
