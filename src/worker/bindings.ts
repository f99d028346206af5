/** What `wrangler.toml` binds. All other bindings are settings: texts under the names of `kernel/env.ts`. */
export interface Bindings {
  HYPERDRIVE: { connectionString: string };
  ASSETS: { fetch(request: Request | URL | string): Promise<Response> };
  [setting: string]: unknown;
}

/** The bindings that are texts. */
export function settingsOf(bindings: Bindings): Record<string, string> {
  const texts = Object.entries(bindings).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
