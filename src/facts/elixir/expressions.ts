import type { Argument, Ref } from '../../model/facts.js';
import { numberOf } from '../lowering/numbers.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import { binaryLowering } from '../tree-sitter/operators.js';
import type { Node } from '../tree-sitter/tree.js';
import { attribute } from './attributes.js';
import { bareName, piped } from './calls.js';
import { valueOfNodes } from './control.js';
import { capture } from './functions.js';
import { moduleRef } from './names.js';
import { atomOf, keyOf, writtenKey } from './nodes.js';
import { bind } from './patterns.js';
import type { ElixirLowering, ElixirState } from './state.js';
import { elixirOperators } from './text.js';

/** Names, literals, collections and operators. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering<ElixirState>> = new Map<string, ExpressionLowering<ElixirState>>([
  ['identifier', bareName],
  ['alias', moduleRef],
  ['atom', (lowering, node) => lowering.out.const(atomOf(lowering.tree, node), lowering.span(node))],
  ['boolean', (lowering, node) => lowering.out.const(lowering.tree.text(node) === 'true', lowering.span(node))],
  ['nil', (lowering, node) => lowering.out.const(null, lowering.span(node))],
  ['integer', (lowering, node) => lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node))],
  ['float', (lowering, node) => lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node))],
  ['char', (lowering, node) => lowering.out.const(lowering.tree.text(node).slice(1), lowering.span(node))],
  ['list', list],
  ['tuple', tuple],
  ['map', map],
  ['keywords', (lowering, node) => lowering.out.make('map', itemsOf(lowering, [node]), lowering.span(node))],
  ['access_call', access],
  ['block', (lowering, node) => valueOfNodes(lowering, lowering.tree.children(node), node)],
  ['body', (lowering, node) => valueOfNodes(lowering, lowering.tree.children(node), node)],
  ['unary_operator', unary],
  ['binary_operator', binary],
]);

/** Items of a list or arguments of a call; what is named, `key: value`, goes by its name. */
export function itemsOf(lowering: ElixirLowering, nodes: readonly Node[]): Argument[] {
  const { tree, out } = lowering;
  let position = 0;
  return nodes.flatMap((child): Argument[] => {
    if (tree.kind(child) === 'keywords') return tree.children(child).map((pair) => [keyOf(tree, pair), valueOf(lowering, pair)]);
    const isEntry = tree.kind(child) === 'binary_operator' && tree.operator(child) === '=>';
    if (!isEntry) return [[position++, lowering.expression(child)]];
    const key = tree.field(child, 'left');
    const written = key === null ? null : (writtenKey(tree, key) ?? out.at(lowering.expression(key)));
    const name = typeof written === 'string' ? written : typeof written === 'number' ? String(written) : '[]';
    return [[name, lowering.optional(tree.field(child, 'right'), child)]];
  });
}

function valueOf(lowering: ElixirLowering, pair: Node): Ref {
  return lowering.optional(lowering.tree.field(pair, 'value'), pair);
}

/** `[a: 1]` and `[{"a", 1}]` are maps by another name, `[head | tail]` holds what the tail holds. */
function list(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const children = tree.children(node);
  const pairs = children.map((child) => pairOf(lowering, child));
  if (children.length > 0 && pairs.every((pair) => pair !== null))
    return out.make('map', pairs.map(([key, value]) => [key, lowering.expression(value)]), span); // prettier-ignore
  const [only] = children;
  if (children.length === 1 && only !== undefined && tree.kind(only) === 'keywords')
    return out.make('map', itemsOf(lowering, children), span);
  let position = 0;
  const items = children.flatMap((child): Argument[] => {
    if (tree.kind(child) === 'keywords') return itemsOf(lowering, [child]);
    const [head, tail] = tree.kind(child) === 'binary_operator' && tree.operator(child) === '|' ? tree.children(child) : [];
    if (head === undefined || tail === undefined) return [[position++, lowering.expression(child)]];
    return [
      [position++, lowering.expression(head)],
      ['*', lowering.expression(tail)],
    ];
  });
  return out.make('list', items, span);
}

/** `{"Authorization", value}` in a list of such. */
function pairOf({ tree }: ElixirLowering, node: Node): readonly [string, Node] | null {
  const [key, value, ...more] = tree.kind(node) === 'tuple' ? tree.children(node) : [];
  const name = key === undefined || value === undefined || more.length > 0 ? null : writtenKey(tree, key);
  return typeof name !== 'string' || value === undefined || name === 'ok' ? null : [name.split('.').at(-1) ?? name, value];
}

/** What went well is its value: `{:ok, answer}` is the answer; why something did not is no answer. */
function tuple(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const children = tree.children(node);
  const [first, second] = children;
  const tag = first === undefined ? null : atomOf(tree, first);
  if (children.length === 2 && second !== undefined && tag === 'ok') return lowering.expression(second);
  if (children.length === 2 && second !== undefined && tag === 'error')
    return out.unknown([lowering.expression(second)], lowering.span(node));
  return out.make('list', itemsOf(lowering, children), lowering.span(node));
}

/** `%{a: 1, "b" => 2}`, `%{old | a: 1}`, `%Ticket{a: 1}` */
function map(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const content = tree.ofKind(node, 'map_content');
  const items = (content === null ? [] : tree.children(content)).flatMap((child): Argument[] => {
    const [old, news] = tree.kind(child) === 'binary_operator' && tree.operator(child) === '|' ? tree.children(child) : [];
    if (old === undefined || news === undefined) return itemsOf(lowering, [child]);
    return [['**', lowering.expression(old)], ...itemsOf(lowering, [news])];
  });
  const struct = tree.ofKind(node, 'struct');
  const name = struct === null ? null : tree.first(struct);
  return name === null ? out.make('map', items, span) : out.call(moduleRef(lowering, name), items, span, 'new');
}

/** `params["text"]`, `opts[:model]` */
function access(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const of = lowering.optional(tree.field(node, 'target'), node);
  const key = tree.field(node, 'key');
  const written = key === null ? null : writtenKey(tree, key);
  if (written !== null || key === null) return member(lowering, of, written ?? '[]', node);
  return out.index(of, lowering.expression(key), lowering.span(node));
}

/** A part of what `Application.get_env` gives has a name of its own. */
export function member({ out, tree }: ElixirLowering, of: Ref, key: string | number, node: Node): Ref {
  const span = [tree.start(node), tree.end(node)] as const;
  const op = out.at(of);
  const [, name] = op.op === 'call' ? (op.args.find(([own]) => own === 0) ?? []) : [];
  const callee = op.op === 'call' ? out.at(op.callee) : null;
  const text = name === undefined ? null : out.at(name);
  if (callee?.op !== 'name' || callee.name !== 'setting:read' || text?.op !== 'const') return out.get(of, key, span);
  return out.call(op.op === 'call' ? op.callee : of, [[0, out.const(`${String(text.value)}.${key}`, span)]], span);
}

function unary(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operator = tree.operator(node);
  if (operator === '@') return attribute(lowering, node);
  if (operator === '&') return capture(lowering, node);
  const operand = lowering.optional(tree.field(node, 'operand'), node);
  if (operator === '^') return operand;
  return out.unknown([operand], lowering.span(node), operator === '!' || operator === 'not' ? 'not' : undefined);
}

const lowerOperator = binaryLowering(elixirOperators);

function binary(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [left, right] = [tree.field(node, 'left'), tree.field(node, 'right')];
  const span = lowering.span(node);
  if (left === null || right === null) return out.unknown([], span);
  switch (tree.operator(node)) {
    case '|>':
      return piped(lowering, node);
    case '=': {
      const value = lowering.expression(right);
      bind(lowering, left, value);
      return value;
    }
    case '++':
      return out.make('list', [['*', lowering.expression(left)], ['*', lowering.expression(right)]], span); // prettier-ignore
    case '=~':
    case 'in':
    case 'not in':
      return out.unknown([lowering.expression(left), lowering.expression(right)], span, 'in');
    case '::':
    case 'when':
    case '\\\\':
      return lowering.expression(left);
    default:
      return lowerOperator(lowering, node);
  }
}
