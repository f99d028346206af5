import { fileURLToPath } from 'node:url';
import type { DossierState } from '../../src/eforms/dossier-state.ts';
import type { EForm, Field } from '../../src/eforms/eform.ts';
import { eformInForce } from '../../src/eforms/eform-in-force.ts';
import { fillFromRecords } from '../../src/eforms/fill.ts';
import { planQuestion, type Plan } from '../../src/eforms/plan-questions.ts';
import { scopeOf } from '../../src/eforms/scope.ts';
import { suggestionOf } from '../../src/eforms/suggestion.ts';
import type { Value } from '../../src/eforms/value.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { entered, sameValue } from './clean-records.ts';

export const knowledge = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));

export function formOf(code: string, day = '2026-11-24'): EForm {
  const eform = eformInForce(knowledge.eforms, code, day);
  if (!eform) throw new Error(`no form ${code} on ${day}`);
  return eform;
}

export interface Told {
  state: DossierState;
  /** the fields of each question, in the order asked */
  turns: string[][];
  end: Exclude<Plan, { kind: 'ask' }>;
}

const MOST_TURNS = 30;

/** Answers every question from `answers`, by the suggestion where there is none, and skips optional fields. */
export function converse(eform: EForm, start: DossierState, answers: Record<string, Value>): Told {
  let state = fillFromRecords(eform, start, sameValue).state;
  const turns: string[][] = [];
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const plan = planQuestion(eform, state);
    if (plan.kind !== 'ask') return { state, turns, end: plan };
    turns.push(plan.fields.map((field) => field.id));
    const skipped = plan.fields
      .filter((field) => !field.required && answers[field.id] === undefined)
      .map(({ id }) => id);
    const said = plan.fields.filter((field) => !skipped.includes(field.id));
    const values = Object.fromEntries(
      said.map((field) => [field.id, answerTo(field, eform, state, answers)]),
    );
    const after = entered({ ...state, skipped: [...state.skipped, ...skipped] }, values);
    state = fillFromRecords(eform, after, sameValue).state;
  }
  throw new Error(`still asking after ${MOST_TURNS} turns: ${turns.at(-1)?.join(', ')}`);
}

function answerTo(field: Field, eform: EForm, state: DossierState, answers: Record<string, Value>): Value {
  const value = answers[field.id] ?? suggestionOf(field, scopeOf(eform, state))?.value;
  if (value === undefined) throw new Error(`nobody answers ${field.id}`);
  return value;
}

/** Values that the citizen gave, by field id. */
export function ownWords(state: DossierState): string[] {
  return Object.entries(state.values)
    .filter(([, entry]) => entry.provenance.selfDeclared)
    .map(([id]) => id);
}
