import type { Ref, Span } from '../../model/facts.js';
import { addOperands, emitOperand, mixOperands, type Operand } from '../lowering/operand.js';
import { callArguments } from './arguments.js';
import { formatted, percented } from './filling.js';
import type { ExpressionLowering, Lowering } from './lowering.js';
import { contentForm, contentText, literalText } from './strings.js';
import { type Node, type SyntaxTree, withoutParentheses } from '../tree-sitter/tree.js';

/** Strings, and the operators and calls that make strings. Everything else is asked of the lowering. */
export const textExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([
  ['string', (lowering: Lowering, node: Node) => emit(lowering, stringOperand(lowering, node), lowering.span(node))],
  ['concatenated_string', (lowering: Lowering, node: Node) => emit(lowering, stringOperand(lowering, node), lowering.span(node))],
  ['binary_operator', (lowering: Lowering, node: Node) => emit(lowering, binaryOperand(lowering, node), lowering.span(node))],
]);

export function emit(lowering: Lowering, operand: Operand, span: Span): Ref {
  return emitOperand(lowering.out, operand, span);
}

export function operandOf(lowering: Lowering, node: Node): Operand {
  const inner = withoutParentheses(lowering.tree, node);
  switch (lowering.tree.kind(inner)) {
    case 'string':
    case 'concatenated_string':
      return lowering.nested(inner, stringOperand, valueOperand);
    case 'binary_operator':
      return lowering.nested(inner, binaryOperand, valueOperand);
    case 'call':
      return isFormat(lowering.tree, inner) ? lowering.nested(inner, formatOperand, valueOperand) : valueOperand(lowering, inner);
    default:
      return valueOperand(lowering, inner);
  }
}

/** `"…".format(…)` on a string that is written there. */
export function isFormat(tree: SyntaxTree, call: Node): boolean {
  const callee = tree.child(call, 0);
  if (callee === null || tree.kind(callee) !== 'attribute') return false;
  const [object, name] = [tree.child(callee, 0), tree.child(callee, 1)];
  return object !== null && name !== null && tree.text(name) === 'format' && isString(tree, withoutParentheses(tree, object));
}

export function formatOperand(lowering: Lowering, call: Node): Operand {
  const { tree } = lowering;
  const callee = tree.child(call, 0);
  const object = callee === null ? null : tree.child(callee, 0);
  const list = tree.child(call, 1);
  const format = object === null ? textOperand([]) : operandOf(lowering, object);
  const args = new Map(list === null ? [] : callArguments(lowering, list));
  return textOperand(formatted(lowering, format.parts, args, call));
}

function textOperand(parts: (string | Ref)[]): Operand {
  return { form: 'text', parts };
}

function valueOperand(lowering: Lowering, node: Node): Operand {
  return { form: 'value', parts: [lowering.expression(node)] };
}

function isString(tree: SyntaxTree, node: Node): boolean {
  return tree.kind(node) === 'string' || tree.kind(node) === 'concatenated_string';
}

function stringOperand(lowering: Lowering, node: Node): Operand {
  const { tree } = lowering;
  const strings = tree.kind(node) === 'string' ? [node] : tree.children(node);
  const parts: (string | Ref)[] = [];
  for (const string of strings) {
    if (tree.first(string) === null) parts.push(literalText(tree.text(string)));
    else interpolated(lowering, string, parts);
  }
  return textOperand(parts);
}

function interpolated(lowering: Lowering, string: Node, parts: (string | Ref)[]): void {
  const { tree } = lowering;
  let form: 'raw' | 'escaped' = 'escaped';
  for (const child of tree.children(string)) {
    const kind = tree.kind(child);
    if (kind === 'string_start') form = contentForm(tree.text(child));
    else if (kind === 'string_content') parts.push(contentText(tree.text(child).replaceAll('{{', '{').replaceAll('}}', '}'), form));
    else if (kind === 'interpolation') interpolation(lowering, child, parts);
  }
}

function interpolation(lowering: Lowering, node: Node, parts: (string | Ref)[]): void {
  const { tree } = lowering;
  const expression = tree.field(node, 'expression');
  if (expression === null) return;
  if (tree.between(tree.end(expression), tree.end(node)).trimStart().startsWith('=')) parts.push(`${tree.text(expression)}=`);
  parts.push(lowering.expression(expression));
  const specifier = tree.field(node, 'format_specifier');
  if (specifier !== null) for (const child of tree.children(specifier)) lowering.expression(child);
}

/** A chain of operators leans to the left as deep as it is long, so it is folded from its first operand on. */
function binaryOperand(lowering: Lowering, node: Node): Operand {
  const { tree } = lowering;
  const chain: Node[] = [];
  let first: Node | null = node;
  while (first !== null && tree.kind(first) === 'binary_operator') {
    chain.push(first);
    first = tree.child(first, 0);
  }
  let result: Operand = first === null ? { form: 'value', parts: [] } : operandOf(lowering, first);
  for (const operation of chain.reverse()) result = folded(lowering, result, operation);
  return result;
}

function folded(lowering: Lowering, left: Operand, operation: Node): Operand {
  const { tree } = lowering;
  const right = tree.child(operation, 1);
  const operator = tree.operator(operation);
  if (operator === '%' && left.form === 'text') {
    return textOperand(right === null ? left.parts : percented(lowering, left.parts, right, operation));
  }
  const operand: Operand = right === null ? { form: 'value', parts: [] } : operandOf(lowering, right);
  const spans = [lowering.span(tree.child(operation, 0) ?? operation), lowering.span(right ?? operation)] as const;
  if (operator === '|' && right !== null && isMethod(tree, right)) askStep(lowering, left, operand, spans[1]);
  return (operator === '+' ? addOperands : mixOperands)(lowering.out, left, operand, spans);
}

/** `query | db.run`: a method as the step of a chain is called with what the steps before it give. */
function askStep({ out }: Lowering, before: Operand, step: Operand, span: Span): void {
  const [method] = step.parts;
  const refs = before.parts.filter((part) => typeof part === 'number');
  const [only] = refs;
  if (typeof method !== 'number' || only === undefined) return;
  out.call(method, [[0, refs.length === 1 ? only : out.unknown(refs, span)]], span);
}

/** Not a flag or a class, `re.I | re.M`, `int | np.ndarray`: their names are written in capitals, and nothing is asked of them. */
function isMethod(tree: SyntaxTree, node: Node): boolean {
  const name = tree.kind(node) === 'attribute' ? tree.child(node, 1) : null;
  return name !== null && /^[a-z]/.test(tree.text(name));
}
