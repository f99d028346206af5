import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check-knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
const FORM = 'eforms/1.010041.yaml';

describe('the knowledge we ship', () => {
  it('has nothing wrong in it', async () => {
    expect(await checkKnowledge(KNOWLEDGE)).toEqual([]);
  });

  it('is loaded with catalogues put into the fields that name them', async () => {
    const { eforms, catalogues } = await loadKnowledge(KNOWLEDGE);
    const relation = eforms
      .find(({ code }) => code === '1.010041')
      ?.fields.find(({ id }) => id === 'applicant.relationToHead');
    expect(relation?.options?.map(({ value }) => value)).toEqual(
      catalogues['relations']?.items.map(({ value }) => value),
    );
    expect(catalogues['ethnicities']?.items.filter(({ code }) => Number(code) <= 54)).toHaveLength(54);
  });
});

describe('a mistake in a form is named with its line', () => {
  let folder = '';
  let original = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
    await cp(KNOWLEDGE, folder, { recursive: true });
    original = await readFile(join(folder, FORM), 'utf8');
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function problemsWith(change: (text: string) => string) {
    await writeFile(join(folder, FORM), change(original));
    return checkKnowledge(folder);
  }

  it.each<[string, string, string, string]>([
    ['a code without quotes', "code: '1.010041'", 'code: 1.010041', 'write it in quotes'],
    [
      'a word the form does not know',
      'backEnd: public-service-portal',
      'backEnds: public-service-portal',
      'backEnd',
    ],
    [
      'FEEL that is none',
      'place: if dossier.content = "temporary" then',
      'place: if dossier.content then = "temporary"',
      'not FEEL',
    ],
    [
      'a field that is not there',
      'if dossier.content = "temporary"',
      'if dossier.contents = "temporary"',
      'there is no field dossier.contents',
    ],
    [
      'an attribute that no record has',
      'records.residence.relationToHead',
      'records.residence.relation',
      'there is no relation in records.residence.relation',
    ],
    [
      'a record the form did not declare',
      'records.population.sex',
      'records.civilStatus.sex',
      'civil-status is read, yet not among',
    ],
    [
      'a question about an unknown field',
      'fields: [dossier.purpose]',
      'fields: [dossier.why]',
      'there is no field dossier.why',
    ],
    [
      'a catalogue that is not there',
      'catalogue: relations',
      'catalogue: cousins',
      'there is no catalogue cousins',
    ],
  ])('%s', async (_, right, wrong, reason) => {
    expect(original).toContain(right);
    const at = original.slice(0, original.indexOf(right)).split('\n').length;
    const problems = await problemsWith((text) => text.replace(right, wrong));
    const named = problems.find((problem) => problem.reason.includes(reason));
    expect(named).toMatchObject({ file: FORM });
    expect(named?.line).toBe(reason === 'backEnd' ? 1 : at);
  });

  it('an example that does not come out', async () => {
    const problems = await problemsWith((text) =>
      text.replace(
        'given: { dossier.content: temporary }, then: true',
        'given: { dossier.content: temporary }, then: false',
      ),
    );
    expect(problems).toMatchObject([
      { file: FORM, reason: expect.stringContaining('gives true, not false') as string },
    ]);
  });

  it.each(['memory', 'inferred'])(
    'a fee that is collected online although it is only %s',
    async (confidence) => {
      const file = 'eforms/1.004222.yaml';
      await writeFile(join(folder, FORM), original);
      const form = await readFile(join(folder, file), 'utf8');
      const [before = '', after = ''] = form.split('collect: online');
      await writeFile(
        join(folder, file),
        `${before}collect: online${after.replace('confidence: seen', `confidence: ${confidence}`)}`,
      );
      const problems = await checkKnowledge(folder);
      await writeFile(join(folder, file), form);
      expect(problems).toMatchObject([{ file, line: before.split('\n').length }]);
      expect(problems[0]?.reason).toContain('collected online');
    },
  );

  it('two versions in force at once', async () => {
    await writeFile(join(folder, FORM), original);
    const second = join(folder, 'eforms/1.010041-next.yaml');
    await writeFile(second, original.replace("version: '2026-01-01'", "version: '2026-12-01'"));
    const problems = await checkKnowledge(folder);
    await rm(second);
    expect(problems.some(({ reason }) => reason.includes('in force at the same time'))).toBe(true);
  });

  it('and we do not start with it', async () => {
    await writeFile(join(folder, FORM), original.replace('type: phone', 'type: telephone'));
    const failure = await loadKnowledge(folder).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(KnowledgeError);
    expect(String(failure)).toMatch(/eforms\/1\.010041\.yaml:\d+: fields\.\d+\.type/);
  });
});
