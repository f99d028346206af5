import type { EForm } from '../eforms/eform.ts';
import type { KnowledgePath } from './knowledge-file.ts';

/** A count that could pass what is written out would lose people, so it ends where the repeat ends. */
export function checkRepeats({ repeats, fields }: EForm): [KnowledgePath, string][] {
  return repeats.flatMap(({ count, max }, at): [KnowledgePath, string][] => {
    const field = fields.find(({ id }) => id === count);
    return field?.type === 'integer' && field.max === max
      ? []
      : [[['repeats', at, 'count'], `${count} is no integer field with a maximum of ${max}`]];
  });
}

/**
 * Where a part of the written-out form stands in the file; undefined for the second copy of a repeat and those after
 * it, which are wrong exactly where the first is.
 */
export function declaredPath(declared: EForm, path: KnowledgePath): KnowledgePath | undefined {
  const [list, index, ...deeper] = path;
  if ((list !== 'fields' && list !== 'questions') || typeof index !== 'number') return path;
  let at = index - declared[list].length;
  if (at < 0) return path;
  for (const [number, repeat] of declared.repeats.entries()) {
    const { length } = repeat[list];
    if (at < length) return ['repeats', number, list, at, ...deeper];
    if (at < length * repeat.max) return undefined;
    at -= length * repeat.max;
  }
  return path;
}
