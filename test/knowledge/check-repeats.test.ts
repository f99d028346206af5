import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check-knowledge.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
const FORM = 'eforms/1.004194.yaml';

describe('a mistake in a group that repeats', () => {
  let folder = '';
  let original = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
    await cp(KNOWLEDGE, folder, { recursive: true });
    original = await readFile(join(folder, FORM), 'utf8');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each<[string, string | RegExp, string, string]>([
    [
      'a question about a field that no item has',
      "fields: ['member[n].fullName', 'member[n].birthDate', 'member[n].personalId']",
      "fields: ['member[n].name']",
      'there is no field member[1].name',
    ],
    [
      'a rule about a field that no item has',
      'failsWhen: member[n].personalId = applicant.personalId',
      'failsWhen: member[n].number = applicant.personalId',
      'there is no field member[1].number',
    ],
    [
      'a section that is not there',
      /(subject: member\[n\]\s+section:) members/,
      '$1 friends',
      'there is no section friends',
    ],
    [
      'a count that may pass what is written out',
      'count: dossier.memberCount',
      'count: dossier.unlisted',
      'dossier.unlisted is no integer field with a maximum of 8',
    ],
    [
      'a list of options that hangs on an answer',
      /(optionsFrom:\s*\{\s*list:\s*)'[^']*'/,
      '$1dossier.companions',
      'options come from records alone',
    ],
  ])('%s is named once, where it stands', async (_what, right, wrong, reason) => {
    const changed = original.replace(right, wrong);
    expect(changed).not.toBe(original);
    await writeFile(join(folder, FORM), changed);
    const named = (await checkKnowledge(folder)).filter((problem) => problem.reason.includes(reason));
    expect(named).toMatchObject([{ file: FORM }]);
    expect(named[0]?.line).toBeGreaterThan(1);
  });
});
