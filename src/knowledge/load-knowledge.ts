import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EForm } from '../eforms/eform.ts';
import { expandRepeats } from '../eforms/expand-repeats.ts';
import { LexiconEntry, LifeEvent } from '../language/lexicon.ts';
import { Premise } from '../procedures/premise.ts';
import { Procedure } from '../procedures/procedure.ts';
import { Catalogue } from './catalogue.ts';
import { Holidays } from './holidays.ts';
import type { Knowledge } from './knowledge.ts';
import { parseKnowledgeFile, readKnowledgeFile, type Declared } from './knowledge-file.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import { SourceSheet } from './source-sheet.ts';

const LanguageFile = z
  .object({ entries: z.array(LexiconEntry).default([]), lifeEvents: z.array(LifeEvent).default([]) })
  .strict();
type LanguageFile = z.infer<typeof LanguageFile>;

/** All files of the folder, parsed, each still with its file. */
export interface DeclaredKnowledge {
  procedures: Declared<Procedure>[];
  eforms: Declared<EForm>[];
  premises: Declared<Premise>[];
  sources: Declared<SourceSheet>[];
  catalogues: Declared<Catalogue>[];
  language: Declared<LanguageFile>[];
  holidays: Declared<Holidays>[];
}

/** Everything under `knowledge/`; throws KnowledgeError where a file does not have its shape. */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const { declared, problems } = await readKnowledge(folder);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return knowledgeOf(declared);
}

export async function readKnowledge(
  folder: string,
): Promise<{ declared: DeclaredKnowledge; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = <Schema extends z.ZodType>(room: string, schema: Schema) =>
    readFolder(folder, room, schema, problems);
  const [procedures, eforms, premises, sources, catalogues, language, holidays] = await Promise.all([
    read('procedures', Procedure),
    read('eforms', EForm),
    read('premises', Premise),
    read('sources', SourceSheet),
    read('catalogues', Catalogue),
    read('language', LanguageFile),
    read('', Holidays),
  ]);
  return { declared: { procedures, eforms, premises, sources, catalogues, language, holidays }, problems };
}

export function knowledgeOf(declared: DeclaredKnowledge): Knowledge {
  const values = <Value>(list: Declared<Value>[]) => list.map(({ value }) => value);
  const catalogues = Object.fromEntries(
    values(declared.catalogues).map((catalogue) => [catalogue.id, catalogue]),
  );
  const [holidays] = values(declared.holidays);
  const language = values(declared.language);
  return {
    procedures: values(declared.procedures),
    eforms: values(declared.eforms).map((eform) => withCatalogues(expandRepeats(eform), catalogues)),
    premises: values(declared.premises),
    sources: values(declared.sources),
    holidays: holidays ?? { checkedOn: '', daysOff: [], workingDays: [] },
    catalogues,
    lexicon: {
      entries: language.flatMap(({ entries }) => entries),
      lifeEvents: language.flatMap(({ lifeEvents }) => lifeEvents),
    },
  };
}

/** Puts a catalogue's items where a field names it. */
function withCatalogues(eform: EForm, catalogues: Knowledge['catalogues']): EForm {
  const fields = eform.fields.map((field) => {
    const items = field.catalogue ? catalogues[field.catalogue]?.items : undefined;
    if (!items) return field;
    return {
      ...field,
      options: items.map(({ value, labelVi, labelEn, says }) => ({ value, labelVi, labelEn, says })),
    };
  });
  return { ...eform, fields };
}

async function readFolder<Schema extends z.ZodType>(
  folder: string,
  room: string,
  schema: Schema,
  problems: Problem[],
): Promise<Declared<z.infer<Schema>>[]> {
  const entries = await readdir(join(folder, room), { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => entry.name);
  const files = await Promise.all(
    names.sort().map((name) => readKnowledgeFile(join(folder, room, name), join(room, name))),
  );
  return files.flatMap((file) => {
    const parsed = parseKnowledgeFile(file, schema);
    if ('value' in parsed) return [{ file, value: parsed.value }];
    problems.push(...parsed.problems);
    return [];
  });
}
