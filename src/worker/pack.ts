import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPrompts } from '../guide/llm/load-prompts.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { readPlaceSheets } from '../places/load-places.ts';
import { buildWeb, type Web } from '../web/build-web.ts';
import { pack } from './packed.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, '.worker');

/** Before the Worker is bundled: what a process reads at start is read here, checked, and laid beside the code. */
await rm(OUT, { recursive: true, force: true });
const web = await buildWeb();
await keepFiles(web.files);
const packed = pack({
  knowledge: await loadKnowledge(join(ROOT, 'knowledge')),
  prompts: await loadPrompts(join(ROOT, 'prompts')),
  places: readPlaceSheets(),
  web: { html: web.html, types: typesOf(web.files) },
});
await writeFile(join(OUT, 'everything.pack'), packed);

async function keepFiles(files: Web['files']): Promise<void> {
  for (const [path, { bytes }] of files) {
    const file = join(OUT, 'assets', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

function typesOf(files: Web['files']): Record<string, string> {
  return Object.fromEntries([...files].map(([path, { type }]) => [path, type]));
}
