import type { LocalText } from '../kernel/text.ts';
import type { Field } from './eform.ts';
import { decide, evaluate, type Scope } from './evaluate.ts';
import { checkValue } from './check-value.ts';
import type { Value } from './value.ts';

/** What to propose, with the reason; the citizen confirms it, it is never filled in silently. */
export function suggestionOf(field: Field, scope: Scope): { value: Value; because: LocalText } | undefined {
  for (const suggest of field.suggest) {
    if (decide(suggest.when, scope) !== 'yes') continue;
    const result = evaluate(suggest.value, scope);
    const checked = result.known && checkValue(field, result.value, scope);
    if (checked && checked.ok) return { value: checked.value, because: suggest.because };
  }
  return undefined;
}
