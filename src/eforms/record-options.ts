import type { DossierState } from './dossier-state.ts';
import type { EForm, Field, Option } from './eform.ts';
import { evaluate, type Scope } from './evaluate.ts';
import { scopeOf } from './scope.ts';

const declared = new WeakMap<EForm, EForm>();
const kept = new WeakMap<DossierState['records'], EForm>();

/**
 * The form with the options that this person's records hold ("who moves with you": the household's members).
 * Where the record is not known only the declared options remain. Rules of `optionsFrom` read records alone.
 */
export function withRecordOptions(eform: EForm, state: DossierState): EForm {
  const base = declared.get(eform) ?? eform;
  if (base.fields.every(({ optionsFrom }) => optionsFrom === undefined)) return base;
  const known = kept.get(state.records);
  if (known && declared.get(known) === base) return known;
  const scope = scopeOf(base, state);
  const resolved = { ...base, fields: base.fields.map((field) => withOptions(field, scope)) };
  declared.set(resolved, base);
  kept.set(state.records, resolved);
  return resolved;
}

function withOptions(field: Field, scope: Scope): Field {
  if (!field.optionsFrom) return field;
  const { list, value, label, called } = field.optionsFrom;
  const result = evaluate(list, scope);
  const items: unknown[] = result.known && Array.isArray(result.value) ? result.value : [];
  const held = toldApart(
    items.flatMap((item) => optionOf(item as Record<string, unknown>, value, label)),
  ).map((option) => ({
    ...option,
    says: [...option.says, ...called.flatMap((one) => saysOf(one, option, scope))],
  }));
  return { ...field, options: [...held, ...(field.options ?? [])] };
}

function optionOf(item: Record<string, unknown>, valueName: string, labelName: string): Option[] {
  const [value, label] = [reach(item, valueName), reach(item, labelName)];
  if (typeof value !== 'string' || typeof label !== 'string') return [];
  return [{ value, labelVi: label, labelEn: label, says: waysToCall(label) }];
}

const DIGITS_SHOWN = 4;

/** Two people of one name are told apart by the end of their number. */
function toldApart(options: Option[]): Option[] {
  return options.map((option) => {
    if (options.filter(({ labelVi }) => labelVi === option.labelVi).length === 1) return option;
    const told = `${option.labelVi} (…${option.value.slice(-DIGITS_SHOWN)})`;
    return {
      ...option,
      labelVi: told,
      labelEn: told,
      says: [...option.says, option.value.slice(-DIGITS_SHOWN)],
    };
  });
}

/** The words for a relative, where the option is one of those people. */
function saysOf(called: { value: string; says: string[] }, option: Option, scope: Scope): string[] {
  const result = evaluate(called.value, scope);
  const values: unknown[] = result.known ? [result.value].flat() : [];
  return values.includes(option.value) ? called.says : [];
}

/** An attribute of the item by its dotted path, "deceased.fullName". */
function reach(item: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((held, name) => (held as Record<string, unknown> | null | undefined)?.[name], item);
}

/** People are called by their last one or two syllables: Nguyễn Minh Khôi is "Khôi" or "Minh Khôi". */
function waysToCall(name: string): string[] {
  const syllables = name.split(' ');
  return [-1, -2].map((from) => syllables.slice(from).join(' '));
}
