import type { Field } from './eform.ts';
import { holds, type Scope } from './evaluate.ts';
import { fitsField, type Fit } from './fits-field.ts';

/** A value by its type, options, range and the field's own rules, which see it beside everything else known. */
export function checkValue(field: Field, given: unknown, scope: Scope): Fit {
  const fit = fitsField(field, given);
  if (!fit.ok) return fit;
  const withIt: Scope = { ...scope, values: { ...scope.values, [field.id]: fit.value } };
  const failed = field.checks.find((check) => holds(check.failsWhen, withIt));
  return failed ? { ok: false, message: failed.message } : fit;
}
