import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { Tenant } from './tenant.ts';

const TenantsFile = z.array(Tenant).superRefine((tenants, check) => {
  const seen = new Set<string>();
  for (const [index, { id }] of tenants.entries()) {
    if (seen.has(id))
      check.addIssue({ code: 'custom', path: [index, 'id'], message: `"${id}" stands here twice` });
    seen.add(id);
  }
});

/** The sites of TENANTS_FILE: a YAML list. Throws one line that names file, place and reason. */
export async function readTenantsFile(path: string): Promise<Tenant[]> {
  const refuse = (reason: string) => new Error(`TENANTS_FILE ${path}: ${reason}.`);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse(`cannot be read (${error.code})`);
  });
  const parsed = TenantsFile.safeParse(parseYaml(text, refuse));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(`${placeOf(issue?.path ?? [])}${issue?.message}`);
}

function parseYaml(text: string, refuse: (reason: string) => Error): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw refuse(`line ${error.linePos?.[0].line ?? 1} is no YAML (${error.code})`);
  }
}

/** "2.origins.0: " */
function placeOf(path: PropertyKey[]): string {
  return path.length > 0 ? `${path.join('.')}: ` : '';
}
