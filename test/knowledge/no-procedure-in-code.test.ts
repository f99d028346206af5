import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

describe('adding a procedure', () => {
  it('takes knowledge alone: no file of the product names a procedure or a field of its form', async () => {
    const { procedures, eforms } = await loadKnowledge('knowledge');
    const own = eforms
      .flatMap(({ fields }) => fields.map(({ id }) => id))
      .filter((id) => /^(child|bride|groom|dossier|holder)\./.test(id));
    const names = [...procedures.map(({ code }) => code), ...own].map((name) => `'${name}'`);
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const found = files.flatMap((name) => {
      const text = readFileSync(join('src', name), 'utf8');
      return names.filter((code) => text.includes(code)).map((code) => `${name}: ${code}`);
    });
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});
