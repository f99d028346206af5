import { evaluate as runFeel, parseExpression } from 'feelin';
import { FEEL_HELPERS } from './helpers.ts';

/**
 * FEEL decides silently on missing data, so its logic (paths, and/or/not, if, null tests, filters) is kept as
 * a tree that knows "unknown"; whatever remains is an operation that feelin runs on operands all known.
 */
export type Expression =
  | { kind: 'path'; segments: string[] }
  | { kind: 'member'; of: Expression; name: string }
  | { kind: 'filter'; list: Expression; test: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not' | 'answered'; of: Expression }
  | { kind: 'if'; test: Expression; then: Expression; otherwise: Expression }
  | { kind: 'quantified'; every: boolean; name: string; list: Expression; test: Expression }
  | { kind: 'null-test'; of: Expression; negated: boolean }
  | { kind: 'same'; left: Expression; right: Expression; negated: boolean; text: string }
  | { kind: 'order'; left: Expression; right: Expression; sign: OrderSign }
  | { kind: 'call'; name: keyof typeof FEEL_HELPERS; parameters: Expression[] }
  | { kind: 'constant'; value: unknown }
  | { kind: 'operation'; text: string; operands: Expression[] };

export type OrderSign = '<' | '<=' | '>' | '>=';

/** A rule that is not FEEL, or not the part of it that we admit. */
export class FeelError extends Error {
  constructor(expression: string, reason: string) {
    super(`${reason} in "${expression}"`);
    this.name = 'FeelError';
  }
}

type Tree = ReturnType<typeof parseExpression>;
type SyntaxNode = Tree['topNode'];

const parsed = new Map<string, Expression>();

/** Parses once; expressions come from knowledge files, so there are only as many as rules. */
export function parseFeel(text: string): Expression {
  const known = parsed.get(text);
  if (known) return known;
  const tree = parseExpression(text, {}, undefined);
  tree.iterate({
    enter(node) {
      if (node.type.isError) throw new FeelError(text, `not FEEL at character ${node.from + 1}`);
    },
  });
  const expression = read(onlyChild(tree.topNode, text), text);
  parsed.set(text, expression);
  return expression;
}

function read(node: SyntaxNode, text: string): Expression {
  const parts = childrenOf(node);
  const part = (index: number) => read(parts[index] ?? node, text);
  switch (node.name) {
    case 'ParenthesizedExpression':
      return part(1);
    case 'VariableName':
      return { kind: 'path', segments: [textOf(node, text)] };
    case 'PathExpression':
      return member(part(0), textOf(parts[2] ?? node, text));
    case 'FilterExpression':
      return { kind: 'filter', list: part(0), test: part(2) };
    case 'Conjunction':
      return { kind: 'and', left: part(0), right: part(2) };
    case 'Disjunction':
      return { kind: 'or', left: part(0), right: part(2) };
    case 'IfExpression':
      return { kind: 'if', test: part(1), then: part(3), otherwise: part(5) };
    case 'QuantifiedExpression':
      return quantified(node, text);
    case 'Comparison':
      return comparison(node, text);
    case 'FunctionInvocation':
      return invocation(node, text);
    case 'ForExpression':
    case 'FunctionDefinition':
    case 'Context':
      throw new FeelError(text, `${node.name} is not admitted in knowledge`);
    default:
      return operation(node, text);
  }
}

function member(of: Expression, name: string): Expression {
  return of.kind === 'path'
    ? { kind: 'path', segments: [...of.segments, name] }
    : { kind: 'member', of, name };
}

function quantified(node: SyntaxNode, text: string): Expression {
  const [every, bindings, , test] = childrenOf(node);
  const [binding, ...more] = bindings ? childrenOf(bindings) : [];
  const [name, , list] = binding ? childrenOf(binding) : [];
  if (!every || !name || !list || !test || more.length > 0)
    throw new FeelError(text, 'one variable is expected');
  const context = onlyChild(list, text);
  return {
    kind: 'quantified',
    every: every.name === 'every',
    name: textOf(name, text),
    list: read(context, text),
    test: read(test, text),
  };
}

function comparison(node: SyntaxNode, text: string): Expression {
  const [left, operator, right] = childrenOf(node);
  const sign = operator ? textOf(operator, text) : '';
  if (left && right && isOrderSign(sign))
    return { kind: 'order', left: read(left, text), right: read(right, text), sign };
  if (!left || !right || (sign !== '=' && sign !== '!=')) return operation(node, text);
  const negated = sign === '!=';
  if (right.name === 'null') return { kind: 'null-test', of: read(left, text), negated };
  if (left.name === 'null') return { kind: 'null-test', of: read(right, text), negated };
  return { kind: 'same', left: read(left, text), right: read(right, text), negated, text };
}

function isOrderSign(sign: string): sign is OrderSign {
  return sign === '<' || sign === '<=' || sign === '>' || sign === '>=';
}

function invocation(node: SyntaxNode, text: string): Expression {
  const [callee, , parameters] = childrenOf(node);
  const name = callee ? textOf(callee, text) : '';
  const given = parameters ? childrenOf(parameters).filter((part) => part.name !== ',') : [];
  const [first] = given;
  if (name === 'not' && first) return { kind: 'not', of: read(first, text) };
  if (name === 'answered' && first) return { kind: 'answered', of: read(first, text) };
  if (isHelper(name)) return { kind: 'call', name, parameters: given.map((part) => read(part, text)) };
  return operation(node, text);
}

function isHelper(name: string): name is keyof typeof FEEL_HELPERS {
  return Object.hasOwn(FEEL_HELPERS, name);
}

/** Structured parts become operands `v0`, `v1` …; the text between them stays FEEL. */
function operation(node: SyntaxNode, text: string): Expression {
  const operands: Expression[] = [];
  let rest = '';
  let at = node.from;
  for (const part of operandNodes(node, text)) {
    rest += `${text.slice(at, part.from)}v${operands.length}`;
    operands.push(read(part, text));
    at = part.to;
  }
  rest += text.slice(at, node.to);
  if (operands.length > 0) return { kind: 'operation', text: rest, operands };
  return { kind: 'constant', value: runOperation(rest, {}, text) };
}

const STRUCTURED = new Set([
  'VariableName',
  'PathExpression',
  'FilterExpression',
  'Conjunction',
  'Disjunction',
  'IfExpression',
  'QuantifiedExpression',
]);

function operandNodes(node: SyntaxNode, text: string): SyntaxNode[] {
  const parts = node.name === 'FunctionInvocation' ? childrenOf(node).slice(1) : childrenOf(node);
  return parts.flatMap((part) => (STRUCTURED.has(part.name) ? [part] : operandNodes(part, text)));
}

/** Runs feelin on known operands; its warnings are errors, for after one it goes on with a guess. */
export function runOperation(text: string, operands: Record<string, unknown>, whole = text): unknown {
  const { value, warnings } = runFeel(text, { ...FEEL_HELPERS, ...operands });
  const [warning] = warnings;
  if (warning) throw new FeelError(whole, warning.message);
  return value;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function onlyChild(node: SyntaxNode, text: string): SyntaxNode {
  if (!node.firstChild) throw new FeelError(text, 'nothing to evaluate');
  return node.firstChild;
}

function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to);
}
