import type { Agreement, EForm } from '../eforms/eform.ts';
import { fieldsRead } from '../eforms/feel/paths-read.ts';
import type { KnowledgePath } from './knowledge-file.ts';

type Finding = [KnowledgePath, string];

const PLACEHOLDER = /\{([^}]*)\}/g;

/** Whom a form asks to agree is one of its people, sees only its fields, and requirements name agreements that exist. */
export function checkAgreements(eform: EForm): Finding[] {
  return [
    ...eform.agreements.flatMap((agreement, index) =>
      checkAgreement(agreement, ['agreements', index], eform),
    ),
    ...checkReferences(eform),
  ];
}

function checkAgreement(agreement: Agreement, path: KnowledgePath, eform: EForm): Finding[] {
  const { subject, shows, ask, who } = agreement;
  const subjects: Finding[] = eform.subjects.some(({ id }) => id === subject)
    ? []
    : [[[...path, 'subject'], `there is no subject ${subject}`]];
  const unknown = shows.flatMap((id, at): Finding[] =>
    eform.fields.some((field) => field.id === id)
      ? []
      : [[[...path, 'shows', at], `there is no field ${id}`]],
  );
  const unseen = (['vi', 'en'] as const).flatMap((locale) =>
    placeholdersOf(ask[locale])
      .filter((id) => !shows.includes(id))
      .map((id): Finding => [[...path, 'ask', locale], `{${id}} is not among what is shown`]),
  );
  const lost: Finding[] =
    hasPaper(agreement, eform) || canBeTold(who.personalId, eform)
      ? []
      : [
          [
            [...path, 'who', 'personalId'],
            'without a paper the person must be one that the citizen can tell',
          ],
        ];
  return [...subjects, ...unknown, ...unseen, ...lost];
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

function hasPaper({ id }: Agreement, eform: EForm): boolean {
  return eform.requirements.some(({ replacedBy }) => replacedBy.some(({ by }) => by === `agreement:${id}`));
}

function canBeTold(personalId: string, eform: EForm): boolean {
  const read = fieldsRead(personalId);
  return eform.fields.some((field) => read.includes(field.id) && field.editable && field.required);
}

function checkReferences({ requirements, agreements }: EForm): Finding[] {
  const named = new Set(agreements.map(({ id }) => `agreement:${id}`));
  return requirements.flatMap((requirement, index) =>
    requirement.replacedBy.flatMap(({ by }, at): Finding[] =>
      by.startsWith('agreement:') && !named.has(by)
        ? [[['requirements', index, 'replacedBy', at, 'by'], `there is no ${by}`]]
        : [],
    ),
  );
}
