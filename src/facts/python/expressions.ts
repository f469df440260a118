import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from './lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** Names, literals, collections and the operators whose result no op can tell. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([
  ['identifier', name],
  ['integer', number],
  ['float', number],
  ['true', (lowering: Lowering, node: Node) => lowering.out.const(true, lowering.span(node))],
  ['false', (lowering: Lowering, node: Node) => lowering.out.const(false, lowering.span(node))],
  ['none', (lowering: Lowering, node: Node) => lowering.out.const(null, lowering.span(node))],
  ['list', list],
  ['tuple', list],
  ['set', list],
  ['expression_list', list],
  ['pattern_list', list],
  ['tuple_pattern', list],
  ['list_pattern', list],
  ['dictionary', dictionary],
  ['comparison_operator', comparison],
  ['not_operator', negation],
  ['unary_operator', unary],
  ['slice', computed],
  ['named_expression', walrus],
  ['keyword_argument', (lowering: Lowering, node: Node) => lowering.optional(lowering.tree.child(node, 1), node)],
  ['list_splat', inner],
  ['dictionary_splat', inner],
  ['yield', yielded],
]);

/** The value of a number, or its text where a double cannot hold it. */
export function numberValue(written: string): number | string {
  const digits = written.replaceAll('_', '').replace(/l$/i, '');
  const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const exact = Number.isFinite(value) && (Number.isSafeInteger(value) || !/^\d+$/.test(digits));
  return exact ? value : written;
}

function name(lowering: Lowering, node: Node): Ref {
  const stands = lowering.placeholder(node);
  if (stands !== undefined) return stands() ?? lowering.out.unknown([], lowering.span(node));
  return lowering.out.read(lowering.tree.text(node), lowering.span(node));
}

function number(lowering: Lowering, node: Node): Ref {
  return lowering.out.const(numberValue(lowering.tree.text(node)), lowering.span(node));
}

function list(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  let position = 0;
  const items = tree.children(node).map((child): readonly [string | number, Ref] => {
    const value = lowering.expression(child);
    return tree.kind(child).startsWith('list_splat') ? ['*', value] : [position++, value];
  });
  return out.make('list', items, lowering.span(node));
}

function dictionary(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const items = tree.children(node).map((child): readonly [string | number, Ref] => {
    const first = tree.child(child, 0);
    if (tree.kind(child) !== 'pair' || first === null)
      return [tree.kind(child) === 'dictionary_splat' ? '**' : '[]', lowering.expression(child)];
    const key = out.at(lowering.expression(first));
    const value = lowering.optional(tree.child(child, 1), child);
    return [key.op === 'const' && key.value !== null ? String(key.value) : '[]', value];
  });
  return out.make('map', items, lowering.span(node));
}

function computed(lowering: Lowering, node: Node): Ref {
  const uses = lowering.tree.children(node).map((child) => lowering.expression(child));
  return lowering.out.unknown(uses, lowering.span(node));
}

/** `a == b`; a chain of comparisons keeps no operator, because it has several. */
function comparison(lowering: Lowering, node: Node): Ref {
  const uses = lowering.tree.children(node).map((child) => lowering.expression(child));
  const operator = uses.length === 2 ? lowering.tree.operator(node) : '';
  const compared = lowering.out.unknown(uses, lowering.span(node), operator === 'not in' ? 'in' : spellings.get(operator));
  return operator === 'not in' ? lowering.out.unknown([compared], lowering.span(node), 'not') : compared;
}

const spellings: ReadonlyMap<string, string> = new Map([
  ['==', '=='],
  ['is', '=='],
  ['!=', '!='],
  ['<>', '!='],
  ['is not', '!='],
  ['in', 'in'],
  ['<', '<'],
  ['<=', '<'],
  ['>', '>'],
  ['>=', '>'],
]);

function negation(lowering: Lowering, node: Node): Ref {
  const uses = lowering.tree.children(node).map((child) => lowering.expression(child));
  return lowering.out.unknown(uses, lowering.span(node), 'not');
}

function unary(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operand = tree.child(node, 0);
  const kind = operand === null ? '' : tree.kind(operand);
  if (operand !== null && (kind === 'integer' || kind === 'float') && tree.operator(node) === '-') {
    const value = numberValue(tree.text(operand));
    return out.const(typeof value === 'number' ? -value : `-${value}`, lowering.span(node));
  }
  return computed(lowering, node);
}

function walrus(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const target = tree.child(node, 0);
  const value = lowering.optional(tree.child(node, 1), node);
  if (target !== null) lowering.write(tree.text(target), value, lowering.span(target));
  return value;
}

function inner(lowering: Lowering, node: Node): Ref {
  return lowering.optional(lowering.tree.child(node, 0), node);
}

function yielded(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = tree.child(node, 0);
  if (value !== null) out.yield(lowering.expression(value), lowering.span(node));
  return out.unknown([], lowering.span(node));
}
