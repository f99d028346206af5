import type { EForm, Field } from '../eforms/eform.ts';
import { pathsRead } from '../eforms/feel/paths-read.ts';
import { READABLE_SOURCES } from '../records/record.ts';
import { feelNameOf } from '../records/source-id.ts';
import { DATE, PLACE, RECORD_SHAPES, type Shape } from './record-shape.ts';

/** What an expression reads that is not there, or that the form has not declared to read. */
export function wrongPaths(expression: string, eform: EForm): string[] {
  const declared = new Set(eform.records.map((use) => use.source));
  return pathsRead(expression).flatMap((path) => {
    const segments = path.split('.');
    const [root, second = '', ...deeper] = segments;
    if (path === 'today') return [];
    if (root !== 'records') return wrongField(eform, `${root}.${second}`, deeper);
    const source = READABLE_SOURCES.find((one) => feelNameOf(one) === second);
    if (!source) return [`there is no source ${second}`];
    if (source !== 'vneid' && !declared.has(source))
      return [`${source} is read, yet not among the form's records`];
    return wrongAttribute(RECORD_SHAPES[source], deeper, path);
  });
}

function wrongField(eform: EForm, id: string, deeper: string[]): string[] {
  const field = eform.fields.find((one) => one.id === id);
  return field
    ? wrongAttribute(shapeOf(field), deeper, [id, ...deeper].join('.'))
    : [`there is no field ${id}`];
}

function shapeOf(field: Field): Shape {
  if (field.type === 'date') return DATE;
  if (field.type === 'place') return PLACE;
  return field.type === 'choices' ? 'list' : 'plain';
}

function wrongAttribute(shape: Shape, [name, ...deeper]: string[], path: string): string[] {
  if (name === undefined) return [];
  if (typeof shape === 'string') return [`${path} goes deeper than there is`];
  const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return inner ? wrongAttribute(inner, deeper, path) : [`there is no ${name} in ${path}`];
}
