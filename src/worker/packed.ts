import type { Prompts } from '../guide/llm/fill-prompt.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PlaceSheets } from '../places/atlas.ts';
import type { Page } from '../web/build-page.ts';

/** What a process reads from files at start, parsed and checked before it was packed. */
export interface Packed {
  knowledge: Knowledge;
  prompts: Prompts;
  places: PlaceSheets;
  web: PackedWeb;
}

/** The pages; their files lie beside the Worker under the same paths. */
export interface PackedWeb {
  html: Page['html'];
  /** media type by path */
  types: Record<string, string>;
}

export function pack(packed: Packed): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(packed));
}

/** Bytes and not a text, which would be held in memory twice as long for as long as the isolate lives. */
export function unpack(bytes: ArrayBuffer): Packed {
  return JSON.parse(new TextDecoder().decode(bytes)) as Packed;
}
