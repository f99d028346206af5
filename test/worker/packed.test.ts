import { expect, it } from 'vitest';
import { loadPrompts } from '../../src/guide/llm/load-prompts.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { readPlaceSheets } from '../../src/places/load-places.ts';
import { pack, unpack } from '../../src/worker/packed.ts';

it('what a Worker knows is what a process reads from its files', async () => {
  const known = {
    knowledge: await loadKnowledge('knowledge'),
    prompts: await loadPrompts('prompts'),
    places: readPlaceSheets(),
    web: { html: {} as never, types: { '/assets/a.js': 'text/javascript' } },
  };
  expect(unpack(pack(known).buffer as ArrayBuffer)).toEqual(known);
});
