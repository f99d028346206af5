/** What a model is told, by name with its version (such as "understand.v1"): the files of `prompts/`. */
export type Prompts = Record<string, string>;

const PLACEHOLDER = /\{\{([a-z][A-Za-z0-9]*)\}\}/g;

/** The prompt of that name with every placeholder filled; throws on one left or unknown. */
export function fillPrompt(prompts: Prompts, name: string, values: Record<string, string>): string {
  const prompt = prompts[name];
  if (prompt === undefined) throw new Error(`prompts/${name}.md is missing`);
  const wanted = new Set([...prompt.matchAll(PLACEHOLDER)].map(([, key = '']) => key));
  for (const key of wanted)
    if (values[key] === undefined) throw new Error(`prompts/${name}.md: {{${key}}} is not filled`);
  for (const key of Object.keys(values))
    if (!wanted.has(key)) throw new Error(`prompts/${name}.md has no {{${key}}}`);
  return prompt.replace(PLACEHOLDER, (_, key: string) => values[key] ?? '');
}
