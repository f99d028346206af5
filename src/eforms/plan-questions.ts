import type { LocalText } from '../kernel/text.ts';
import { undecidedAgreements, type AgreementNeed } from './agreement-needs.ts';
import { refusalOf } from './conditions.ts';
import type { DossierState } from './dossier-state.ts';
import type { Condition, EForm, Field, Requirement } from './eform.ts';
import { fieldsRead } from './feel/paths-read.ts';
import { mayFillItself } from './fills-itself.ts';
import { nameValues } from './name-values.ts';
import { questionsOf, wordingOf, type Question } from './question-groups.ts';
import { requirementOutcomes } from './requirements.ts';
import { scopeOf } from './scope.ts';
import { visibilityOf } from './visible-fields.ts';

/**
 * What comes next for a dossier. `attach` comes after the last question, so that nobody uploads in vain; others are
 * asked to agree before it, for their yes may stand for a paper.
 */
export type Plan =
  | { kind: 'refuse'; condition: Condition }
  | { kind: 'ask'; fields: Field[]; ask: LocalText; why: LocalText }
  | { kind: 'agree'; needs: AgreementNeed[] }
  | { kind: 'attach'; requirement: Requirement }
  | { kind: 'complete' };

export function planQuestion(eform: EForm, state: DossierState): Plan {
  const condition = refusalOf(eform, state);
  if (condition) return { kind: 'refuse', condition };
  const open = openQuestions(eform, state);
  const next = open[0] && unlocking(open[0], open, eform, state);
  if (next) {
    const { ask, why } = wordingOf(next.question, next.open);
    return { kind: 'ask', fields: next.open, ask: nameValues(ask, eform, state), why };
  }
  const unasked = missingFields(eform, state).slice(0, 3);
  if (unasked.length > 0) return { kind: 'ask', fields: unasked, ...wordingOf({ fields: unasked }, unasked) };
  const needs = undecidedAgreements(eform, state);
  if (needs.length > 0) return { kind: 'agree', needs };
  const requirement = openRequirement(eform, state);
  return requirement ? { kind: 'attach', requirement } : { kind: 'complete' };
}

/** Visible fields without a value that the form needs, or that are offered once and were not passed over. */
export function missingFields(eform: EForm, state: DossierState): Field[] {
  const asked = new Set(questionsOf(eform).flatMap((question) => question.fields));
  return visibilityOf(eform, state).visible.filter(
    (field) => (field.required || asked.has(field)) && isMissing(field, state),
  );
}

/** Turns of questions still to come, the open one included; attachments are not counted. */
export function questionsLeft(eform: EForm, state: DossierState): number {
  return openQuestions(eform, state).length;
}

interface OpenQuestion {
  question: Question;
  open: Field[];
}

/** What could be asked now. A field that another open answer may fill waits for that answer, unless all do. */
function openQuestions(eform: EForm, state: DossierState): OpenQuestion[] {
  const visible = new Set(visibilityOf(eform, state).visible);
  const open = questionsOf(eform).flatMap((question) =>
    withOpen(question, (field) => visible.has(field) && isMissing(field, state)),
  );
  const ids = new Set(open.flatMap((one) => one.open.map((field) => field.id)));
  const scope = scopeOf(eform, state);
  const ready = open.flatMap((one) =>
    withOpen(one.question, (field) => one.open.includes(field) && !mayFillItself(field, ids, scope)),
  );
  return ready.length > 0 ? ready : open;
}

function withOpen(question: Question, isOpen: (field: Field) => boolean): OpenQuestion[] {
  const open = question.fields.filter(isOpen);
  return open.length > 0 ? [{ question, open }] : [];
}

function isMissing({ id }: Field, state: DossierState): boolean {
  return state.values[id] === undefined && !state.skipped.includes(id);
}

/** A question of which a part waits for another answer comes after that answer, so that it is asked in one breath. */
function unlocking(
  first: OpenQuestion,
  open: OpenQuestion[],
  eform: EForm,
  state: DossierState,
): OpenQuestion {
  const { undecided } = visibilityOf(eform, state);
  const waiting = first.question.fields.filter((field) => undecided.includes(field));
  const inputs = new Set(waiting.flatMap((field) => fieldsRead(field.visibleWhen ?? 'true')));
  const asksAnInput = (one: OpenQuestion) => one !== first && one.open.some((field) => inputs.has(field.id));
  return open.find(asksAnInput) ?? first;
}

function openRequirement(eform: EForm, state: DossierState): Requirement | undefined {
  const wanted = requirementOutcomes(eform, state).find(
    ({ outcome, attached }) => outcome === 'attach' && !attached,
  );
  return eform.requirements.find((requirement) => requirement.id === wanted?.id);
}
