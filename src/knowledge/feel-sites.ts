import type { EForm } from '../eforms/eform.ts';
import type { KnowledgePath } from './knowledge-file.ts';

export interface ExampleRow {
  given: Record<string, unknown>;
  then?: unknown;
}

/** A rule of a form with where it stands. `when` guards it: where that does not hold the rule says nothing. */
export interface FeelSite {
  path: KnowledgePath;
  expression: string;
  /** a decision is true, false or unknown; a value is anything */
  gives: 'decision' | 'value';
  when?: string;
  examples: ExampleRow[];
  /** the rule decides about people's money, papers or rights, so it must show examples */
  needsExamples: boolean;
}

/** Every FEEL expression of a form. */
export function feelSites(eform: EForm): FeelSite[] {
  return [...fieldSites(eform), ...requirementSites(eform), ...agreementSites(eform), ...ruleSites(eform)];
}

function decision(
  path: KnowledgePath,
  expression: string | undefined,
  examples: ExampleRow[],
  needsExamples: boolean,
): FeelSite[] {
  return expression === undefined ? [] : [{ path, expression, gives: 'decision', examples, needsExamples }];
}

function guarded(
  path: KnowledgePath,
  rule: { value: string; when?: string; examples: ExampleRow[] },
): FeelSite[] {
  const { value, when, examples } = rule;
  const whenSite = decision([...path, 'when'], when, [], false);
  return [
    ...whenSite,
    {
      path: [...path, 'value'],
      expression: value,
      gives: 'value',
      examples,
      needsExamples: false,
      ...(when ? { when } : {}),
    },
  ];
}

function fieldSites(eform: EForm): FeelSite[] {
  return eform.fields.flatMap((field, index) => {
    const path = ['fields', index];
    return [
      ...decision([...path, 'visibleWhen'], field.visibleWhen, field.visibleExamples, false),
      ...optionSites([...path, 'optionsFrom'], field),
      ...field.from.flatMap((origin, at) => guarded([...path, 'from', at], origin)),
      ...field.suggest.flatMap((suggest, at) => guarded([...path, 'suggest', at], suggest)),
      ...field.checks.flatMap((check, at) =>
        decision([...path, 'checks', at, 'failsWhen'], check.failsWhen, check.examples, true),
      ),
    ];
  });
}

function optionSites(path: KnowledgePath, { optionsFrom }: EForm['fields'][number]): FeelSite[] {
  if (!optionsFrom) return [];
  const site = { gives: 'value' as const, examples: [], needsExamples: false };
  return [
    { ...site, path: [...path, 'list'], expression: optionsFrom.list },
    ...optionsFrom.called.map(({ value }, at) => ({
      ...site,
      path: [...path, 'called', at, 'value'],
      expression: value,
    })),
  ];
}

function requirementSites(eform: EForm): FeelSite[] {
  return eform.requirements.flatMap((requirement, index) => {
    const path = ['requirements', index];
    return [
      ...decision([...path, 'when'], requirement.when, requirement.examples, true),
      ...requirement.replacedBy.flatMap((one, at) =>
        decision([...path, 'replacedBy', at, 'when'], one.when, one.examples, one.when !== 'true'),
      ),
    ];
  });
}

function agreementSites(eform: EForm): FeelSite[] {
  return eform.agreements.flatMap(({ when, examples, who }, index) => {
    const path = ['agreements', index];
    const person = (key: keyof typeof who): FeelSite => ({
      path: [...path, 'who', key],
      expression: who[key],
      gives: 'value',
      examples: [],
      needsExamples: false,
    });
    return [...decision([...path, 'when'], when, examples, true), person('personalId'), person('fullName')];
  });
}

function ruleSites(eform: EForm): FeelSite[] {
  return [
    ...eform.records.flatMap((use, at) => decision(['records', at, 'when'], use.when, [], false)),
    ...eform.conditions.flatMap((one, at) =>
      decision(['conditions', at, 'refuseWhen'], one.refuseWhen, one.examples, true),
    ),
    ...eform.notices.flatMap((one, at) =>
      decision(['notices', at, 'when'], one.when, one.examples, one.when !== 'true'),
    ),
    ...eform.fee.flatMap(({ amountVnd, when, examples }, at) =>
      feeSites(['fee', at], amountVnd, when, examples),
    ),
    ...eform.processing.flatMap((one, at) => decision(['processing', at, 'when'], one.when, [], false)),
    {
      path: ['authority', 'place'],
      expression: eform.authority.place,
      gives: 'value',
      examples: [],
      needsExamples: false,
    },
  ];
}

/** A rule whose amount nobody set by a formula shows when it applies; the others show the amount. */
function feeSites(
  path: KnowledgePath,
  amount: string | null,
  when: string | undefined,
  examples: ExampleRow[],
): FeelSite[] {
  if (amount === null) return decision([...path, 'when'], when, examples, true);
  const sites = guarded(path, { value: amount, examples, ...(when ? { when } : {}) });
  return sites.map((site) =>
    site.gives === 'value'
      ? { ...site, path: [...path, 'amountVnd'], needsExamples: when !== undefined }
      : site,
  );
}
