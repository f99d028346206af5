import { feelNameOf } from '../records/source-id.ts';
import type { Field, Origin } from './eform.ts';
import { decide, evaluate, type Scope } from './evaluate.ts';
import { fieldsRead } from './feel/paths-read.ts';

/** Whether an answer still to come may fill the field through one of its origins, so that it need not be asked yet. */
export function mayFillItself(field: Field, open: Set<string>, scope: Scope): boolean {
  return field.from.some((origin) => isPending(origin, (id) => id !== field.id && open.has(id), scope));
}

function isPending({ source, value, when }: Origin, isOpen: (id: string) => boolean, scope: Scope): boolean {
  if (source !== 'derived' && !scope.records[feelNameOf(source)]) return false;
  const applies = decide(when, scope);
  if (applies === 'no') return false;
  if (applies === 'unknown') return fieldsRead(when ?? 'true').some(isOpen);
  return !evaluate(value, scope).known && fieldsRead(value).some(isOpen);
}
