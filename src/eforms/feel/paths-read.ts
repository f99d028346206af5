import type { Expression } from './expression.ts';
import { parseFeel } from './parse-feel.ts';

/** Every path an expression may read, dotted: `child.birthDate`, `records.health.notice.signed`, `today`. */
export function pathsRead(expression: string): string[] {
  const known = cache.get(expression);
  if (known) return known;
  const paths = new Set<string>();
  collect(parseFeel(expression), new Set(), paths);
  const list = [...paths];
  cache.set(expression, list);
  return list;
}

const cache = new Map<string, string[]>();

function collect(tree: Expression, locals: Set<string>, paths: Set<string>): void {
  const into = (part: Expression, names = locals) => collect(part, names, paths);
  switch (tree.kind) {
    case 'constant':
      return;
    case 'path':
      if (!locals.has(tree.segments[0] ?? '')) paths.add(tree.segments.join('.'));
      return;
    case 'member':
    case 'not':
    case 'answered':
    case 'null-test':
      return into(tree.of);
    case 'and':
    case 'or':
    case 'same':
    case 'order':
      into(tree.left);
      return into(tree.right);
    case 'if':
      into(tree.test);
      into(tree.then);
      return into(tree.otherwise);
    case 'filter':
      into(tree.list);
      return into(tree.test, new Set([...locals, 'item']));
    case 'quantified':
      into(tree.list);
      return into(tree.test, new Set([...locals, tree.name]));
    case 'call':
      for (const parameter of tree.parameters) into(parameter);
      return;
    case 'operation':
      for (const operand of tree.operands) into(operand);
  }
}

/** The fields among them, by id. */
export function fieldsRead(expression: string): string[] {
  return pathsRead(expression).flatMap((path) => {
    const [root, second] = path.split('.');
    return root === 'records' || !second ? [] : [`${root}.${second}`];
  });
}
