import { checkEform } from './check-eform.ts';
import { checkLanguage, checkProcedure } from './check-references.ts';
import { checkVersions } from './check-versions.ts';
import { SOURCE_IDS } from '../records/source-id.ts';
import { knowledgeOf, readKnowledge, type DeclaredKnowledge } from './load-knowledge.ts';
import type { Problem } from './problem.ts';

/** All that is wrong under `knowledge/`; shapes first, for the rest cannot be judged without them. */
export async function checkKnowledge(folder: string): Promise<Problem[]> {
  const { declared, problems } = await readKnowledge(folder);
  if (problems.length > 0) return problems;
  const knowledge = knowledgeOf(declared);
  return [
    ...declared.eforms.flatMap((eform) => checkEform(eform, knowledge)),
    ...checkVersions(declared.eforms),
    ...checkVersions(declared.procedures),
    ...declared.procedures.flatMap((procedure) => checkProcedure(procedure, knowledge)),
    ...checkLanguage(declared, knowledge),
    ...checkForms(declared),
    ...checkSheets(declared),
  ];
}

/** A form is filed under a procedure, and points only to procedures that there are. */
function checkForms({ eforms, procedures }: DeclaredKnowledge): Problem[] {
  const codes = new Set(procedures.map(({ value }) => value.code));
  return eforms.flatMap(({ file, value }) => {
    const named = [value.code, ...value.conditions.flatMap((condition) => condition.instead ?? [])];
    return named
      .filter((code) => !codes.has(code))
      .map((code) => ({ file: file.name, line: 1, reason: `there is no procedure ${code}` }));
  });
}

function checkSheets({ sources, holidays }: DeclaredKnowledge): Problem[] {
  const missing = SOURCE_IDS.filter((id) => !sources.some(({ value }) => value.id === id));
  const sheets = missing.map((id) => ({
    file: `sources/${id}.yaml`,
    line: 1,
    reason: 'this source has no sheet',
  }));
  return holidays.length > 0
    ? sheets
    : [...sheets, { file: 'holidays.yaml', line: 1, reason: 'there are no holidays' }];
}
