import { receiverName } from '../../model/extension-methods.js';
import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { asType, assignment, binary, inner, list, number } from '../objects/operators.js';
import { keyOf, positional } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';
import { string, unescaped } from './strings.js';

/** Names, literals, operators. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['identifier', name],
  ['this_expression', thisObject],
  ['super_expression', (lowering, node) => lowering.out.read('super', lowering.span(node))],
  ['string_literal', string],
  ['multiline_string_literal', string],
  ['character_literal', (lowering, node) => lowering.out.const(unescaped(lowering.tree.text(node).slice(1, -1)), lowering.span(node))],
  ['number_literal', number],
  ['float_literal', number],
  ['parenthesized_expression', inner],
  ['spread_expression', inner],
  ['labeled_expression', (lowering, node) => lowering.optional(lowering.tree.children(node).at(-1) ?? null, node)],
  ['annotated_expression', (lowering, node) => lowering.optional(lowering.tree.children(node).at(-1) ?? null, node)],
  ['collection_literal', list],
  ['binary_expression', binary(new Set(['&&', '||', '?:']))],
  ['infix_expression', infix],
  ['unary_expression', unary],
  ['assignment', assignment(assign)],
  ['as_expression', asType],
  ['is_expression', isType],
  ['in_expression', compared],
]);

/** In a function that extends a class, what it is called of. */
function thisObject(lowering: Lowering, node: Node): Ref {
  const isExtension = lowering.scopes.meaning(receiverName) === 'local';
  return lowering.out.read(isExtension ? receiverName : 'this', lowering.span(node));
}

function name(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const text = tree.text(node).replaceAll('`', '');
  if (text === 'null') return out.const(null, lowering.span(node));
  if (text === 'true' || text === 'false') return out.const(text === 'true', lowering.span(node));
  return lowering.read(text, lowering.span(node));
}

/** `a to b` is a pair; any other word is a call of that method. */
function infix(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [left, word, right] = tree.children(node);
  if (left === undefined || word === undefined || right === undefined) return lowering.nothing(node);
  const of = lowering.expression(left);
  const other = lowering.expression(right);
  const span = lowering.span(node);
  const key = keyOf(lowering, of);
  if (tree.text(word) === 'to')
    return typeof key === 'string' ? out.make('map', [[key, other]], span) : out.make('list', positional([of, other]), span);
  return out.call(out.get(of, tree.text(word), span), [[0, other]], span);
}

function unary(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operand = tree.child(node, 0);
  const value = lowering.optional(operand, node);
  const operator = tree.operator(node);
  const op = out.at(value);
  if (operator === '!!') return value;
  if (operator === '-' && op.op === 'const' && typeof op.value === 'number') return out.const(-op.value, lowering.span(node));
  if ((operator === '++' || operator === '--') && operand !== null) assign(lowering, operand, out.unknown([value], lowering.span(node)));
  return out.unknown([value], lowering.span(node), operator === '!' ? 'not' : undefined);
}

function assign(lowering: Lowering, target: Node, value: Ref): void {
  const { tree, out } = lowering;
  const span = lowering.span(target);
  const [of, last] = tree.children(target);
  if (tree.kind(target) === 'identifier') lowering.write(tree.text(target).replaceAll('`', ''), value, span);
  else if (tree.kind(target) === 'navigation_expression' && of !== undefined && last !== undefined)
    out.set(lowering.expression(of), tree.text(last), value, span);
  else if (tree.kind(target) === 'index_expression' && of !== undefined && last !== undefined) {
    const object = lowering.expression(of);
    out.set(object, keyOf(lowering, lowering.expression(last)) ?? '[]', value, span);
  } else lowering.expression(target);
}

function isType(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = lowering.optional(tree.field(node, 'left'), node);
  const of = tree.field(node, 'right');
  return out.unknown(of === null ? [value] : [value, lowering.type(of)], lowering.span(node));
}

function compared(lowering: Lowering, node: Node): Ref {
  const refs = lowering.tree.children(node).map((child) => lowering.expression(child));
  return lowering.out.unknown(refs, lowering.span(node), refs.length === 2 ? 'in' : undefined);
}
