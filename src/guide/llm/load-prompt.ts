import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PLACEHOLDER = /\{\{([a-z][A-Za-z0-9]*)\}\}/g;
const files = new Map<string, string>();

/** The prompt `prompts/<name>.md` (such as "understand.v1") with every placeholder filled; throws on one left or unknown. */
export function loadPrompt(name: string, values: Record<string, string>): string {
  const prompt = readPrompt(name);
  const wanted = new Set([...prompt.matchAll(PLACEHOLDER)].map(([, key = '']) => key));
  for (const key of wanted)
    if (values[key] === undefined) throw new Error(`prompts/${name}.md: {{${key}}} is not filled`);
  for (const key of Object.keys(values))
    if (!wanted.has(key)) throw new Error(`prompts/${name}.md has no {{${key}}}`);
  return prompt.replace(PLACEHOLDER, (_, key: string) => values[key] ?? '');
}

function readPrompt(name: string): string {
  const known = files.get(name);
  if (known !== undefined) return known;
  const path = fileURLToPath(new URL(`../../../prompts/${name}.md`, import.meta.url));
  const prompt = readFileSync(path, 'utf8').trim();
  files.set(name, prompt);
  return prompt;
}
