import type { Procedure } from '../procedures/procedure.ts';
import type { Knowledge } from './knowledge.ts';
import type { DeclaredKnowledge } from './load-knowledge.ts';
import { problemAt, type Declared } from './knowledge-file.ts';
import type { Problem } from './problem.ts';

/** Procedures and life events that a procedure names exist. */
export function checkProcedure({ file, value }: Declared<Procedure>, knowledge: Knowledge): Problem[] {
  const related = value.related.flatMap((code, index) =>
    isProcedure(knowledge, code)
      ? []
      : [problemAt(file, ['related', index], `there is no procedure ${code}`)],
  );
  const events = value.lifeEvents.flatMap((id, index) =>
    isLifeEvent(knowledge, id)
      ? []
      : [problemAt(file, ['lifeEvents', index], `there is no life event ${id}`)],
  );
  return [...related, ...events];
}

export function checkLanguage({ language }: DeclaredKnowledge, knowledge: Knowledge): Problem[] {
  return language.flatMap(({ file, value }) => [
    ...value.entries.flatMap((entry, index) =>
      entry.lifeEvents
        .filter((id) => !isLifeEvent(knowledge, id))
        .map((id) => problemAt(file, ['entries', index, 'lifeEvents'], `there is no life event ${id}`)),
    ),
    ...value.lifeEvents.flatMap((event, index) =>
      event.procedures
        .filter((code) => !isProcedure(knowledge, code))
        .map((code) => problemAt(file, ['lifeEvents', index, 'procedures'], `there is no procedure ${code}`)),
    ),
  ]);
}

function isProcedure(knowledge: Knowledge, code: string): boolean {
  return knowledge.procedures.some((procedure) => procedure.code === code);
}

function isLifeEvent(knowledge: Knowledge, id: string): boolean {
  return knowledge.lexicon.lifeEvents.some((event) => event.id === id);
}
