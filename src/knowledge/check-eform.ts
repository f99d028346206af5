import type { EForm, Field } from '../eforms/eform.ts';
import { expandRepeats } from '../eforms/expand-repeats.ts';
import { fieldsRead } from '../eforms/feel/paths-read.ts';
import { checkAgreements } from './check-agreements.ts';
import { wrongPaths } from './check-paths.ts';
import { checkRepeats, declaredPath } from './check-repeats.ts';
import { feelSites, type FeelSite } from './feel-sites.ts';
import type { Knowledge } from './knowledge.ts';
import { problemAt, type Declared, type KnowledgePath } from './knowledge-file.ts';
import type { Problem } from './problem.ts';
import { failureOf } from './run-example.ts';

type Finding = [KnowledgePath, string];

/** Everything about one form that its shape alone does not promise. */
export function checkEform({ file, value }: Declared<EForm>, knowledge: Knowledge): Problem[] {
  const eform = expandRepeats(value);
  const findings = [
    ...feelSites(eform).flatMap((site) => checkSite(site, eform)),
    ...eform.fields.flatMap((field, index) => checkField(field, ['fields', index], eform, knowledge)),
    ...checkQuestions(eform),
    ...checkAgreements(eform),
    ...repeatedIds(eform),
    ...checkSources(eform, knowledge),
    ...checkFees(eform),
    ...checkRepeats(value),
  ];
  return findings.flatMap(([path, reason]) => {
    const at = declaredPath(value, path);
    return at ? [problemAt(file, at, reason)] : [];
  });
}

function checkSite(site: FeelSite, eform: EForm): Finding[] {
  try {
    const wrong = wrongPaths(site.expression, eform);
    const failures =
      wrong.length > 0 ? [] : site.examples.flatMap((row) => failureOf(site, row, eform.effectiveFrom) ?? []);
    const lacks = site.needsExamples && site.examples.length === 0 ? ['an example row is needed'] : [];
    return [...wrong, ...failures, ...lacks].map((reason) => [site.path, reason]);
  } catch (error) {
    return [[site.path, error instanceof Error ? error.message : String(error)]];
  }
}

function checkField(field: Field, path: KnowledgePath, eform: EForm, knowledge: Knowledge): Finding[] {
  const grouped = eform.questions.some((question) => question.fields.includes(field.id));
  const isChoice = field.type === 'choice' || field.type === 'choices';
  const known = (id: string, list: { id: string }[]) => list.some((one) => one.id === id);
  const findings: [keyof Field, boolean, string][] = [
    ['subject', !known(field.subject, eform.subjects), `there is no subject ${field.subject}`],
    ['section', !known(field.section, eform.sections), `there is no section ${field.section}`],
    ['id', !field.id.startsWith(`${field.subject}.`), `${field.id} does not start with its subject`],
    ['type', isChoice && !hasOptions(field), `${field.id} is a choice without options`],
    ['optionsFrom', readsFields(field), 'options come from records alone'],
    ['catalogue', isMissing(field.catalogue, knowledge), `there is no catalogue ${field.catalogue}`],
    [
      'dependsOn',
      field.dependsOn.some((id) => !known(id, eform.fields)),
      'depends on a field that is not there',
    ],
    ['ask', field.ask !== undefined && !grouped && !field.why, `${field.id} is asked and does not say why`],
    [
      'editable',
      !field.editable && (field.ask !== undefined || grouped),
      `${field.id} is asked, yet cannot be entered`,
    ],
    [
      'id',
      field.required && !field.ask && !grouped && field.from.length === 0,
      `nobody can give ${field.id}`,
    ],
  ];
  return findings.flatMap(([key, wrong, reason]) => (wrong ? [[[...path, key], reason] as Finding] : []));
}

function hasOptions({ options, catalogue, optionsFrom }: Field): boolean {
  return options !== undefined || catalogue !== undefined || optionsFrom !== undefined;
}

function readsFields({ optionsFrom }: Field): boolean {
  return optionsFrom !== undefined && fieldsRead(optionsFrom.list).length > 0;
}

function isMissing(catalogue: string | undefined, { catalogues }: Knowledge): boolean {
  return catalogue !== undefined && !catalogues[catalogue];
}

function checkQuestions(eform: EForm): Finding[] {
  const seen = new Set<string>();
  return eform.questions.flatMap((question, index) =>
    question.fields.flatMap((id, at): Finding[] => {
      const path = ['questions', index, 'fields', at];
      if (!eform.fields.some((field) => field.id === id)) return [[path, `there is no field ${id}`]];
      if (seen.has(id)) return [[path, `${id} is asked in two questions`]];
      seen.add(id);
      return [];
    }),
  );
}

function repeatedIds(eform: EForm): Finding[] {
  const lists = [
    'subjects',
    'sections',
    'fields',
    'questions',
    'conditions',
    'notices',
    'requirements',
    'agreements',
  ] as const;
  return lists.flatMap((list) => {
    const ids = eform[list].map((one) => one.id);
    return ids.flatMap((id, index): Finding[] =>
      ids.indexOf(id) < index ? [[[list, index, 'id'], `${id} stands twice`]] : [],
    );
  });
}

/** Money is taken only for what was seen in law. */
function checkFees({ fee }: EForm): Finding[] {
  return fee.flatMap(({ collect, confidence, amountVnd }, index): Finding[] => {
    if (collect === 'later' || (confidence === 'seen' && amountVnd !== null)) return [];
    return [[['fee', index, 'collect'], 'only a known fee that was seen in law is collected online']];
  });
}

function checkSources(eform: EForm, knowledge: Knowledge): Finding[] {
  const sheet = (id: string) => knowledge.sources.find((source) => source.id === id);
  const unknown = eform.records.flatMap((use, index): Finding[] =>
    sheet(use.source)?.kind === 'registry'
      ? []
      : [[['records', index, 'source'], `${use.source} is no registry we know`]],
  );
  return sheet(eform.backEnd)?.kind === 'back-end'
    ? unknown
    : [...unknown, [['backEnd'], `${eform.backEnd} takes no dossiers`]];
}
