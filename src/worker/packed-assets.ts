import type { Assets } from '../web/assets.ts';
import type { Bindings } from './bindings.ts';
import type { PackedWeb } from './packed.ts';

/** The files of the pages, as they were packed. */
export function packedAssets({ html, types }: PackedWeb, files: Bindings['ASSETS']): Assets {
  return {
    html: async () => html,
    file: async (path) => {
      const type = types[path];
      if (type === undefined) return undefined;
      const found = await files.fetch(new URL(path, 'https://assets.local'));
      if (!found.ok) throw new Error(`${path} was packed and is not there`);
      return { bytes: new Uint8Array(await found.arrayBuffer()), type };
    },
  };
}
