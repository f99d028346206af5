import { parseExpression } from 'feelin';
import { FeelError, type Expression, type OrderSign } from './expression.ts';
import { FEEL_HELPERS, FEEL_NATIVE, type HelperName } from './helpers.ts';
import { runOperation } from './run-operation.ts';

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

/** `member[2].fullName` is a field like any other: the item of a repeat with its number. */
function member(of: Expression, name: string): Expression {
  if (of.kind === 'filter' && of.list.kind === 'path' && of.test.kind === 'constant') {
    const [root, ...deeper] = of.list.segments;
    const isItem = deeper.length === 0 && typeof of.test.value === 'number';
    if (isItem) return { kind: 'path', segments: [`${root}[${of.test.value}]`, name] };
  }
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
  const helper = FEEL_NATIVE[name] ?? (isHelper(name) ? name : undefined);
  if (helper) return { kind: 'call', name: helper, parameters: given.map((part) => read(part, text)) };
  return operation(node, text);
}

function isHelper(name: string): name is HelperName {
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
