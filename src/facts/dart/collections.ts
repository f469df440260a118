import type { Argument, Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { keyOf } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';
import { single } from './sequence.js';

/** Lists, sets, maps and records, with the conditions and loops in them. */
export const collectionExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['list_literal', list],
  ['set_or_map_literal', map],
  ['record_literal', list],
]);

function list(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const items: Argument[] = [];
  const groups: Node[][] = [];
  for (const child of tree.children(node)) {
    if (tree.kind(child) === 'selector' || tree.kind(child) === 'cascade_section') groups.at(-1)?.push(child);
    else if (tree.kind(child) !== 'type_arguments') groups.push([child]);
  }
  for (const [index, group] of groups.entries()) {
    const [only] = group;
    const kind = only === undefined ? '' : tree.kind(only);
    if (kind === 'spread_element' && only !== undefined) items.push(['*', spread(lowering, only)]);
    else if ((kind === 'for_element' || kind === 'if_element') && only !== undefined) items.push(['[]', element(lowering, only)]);
    else items.push([index, single(lowering, group, node)]);
  }
  return out.make('list', items, lowering.span(node));
}

/** `for (x in xs) f(x)`, `if (c) x` as an element. */
function element(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const loop = tree.ofKind(node, 'for_loop_parts');
  if (loop === null) {
    const results = [...tree.fields(node, 'consequence'), ...tree.fields(node, 'alternative')];
    const test = single(
      lowering,
      tree.children(node).filter((child) => !results.includes(child)),
      node,
    );
    out.enterBlock('then', test);
    const found = results.map((child) => part(lowering, child));
    out.leaveBlock();
    return out.merge(found, lowering.span(node));
  }
  const [name] = tree.fields(loop, 'name');
  const of = single(lowering, tree.fields(loop, 'value'), loop);
  out.enterBlock('loop');
  if (name !== undefined) lowering.declare(tree.text(name), out.get(of, '[]', lowering.span(loop)), lowering.span(name));
  const body = tree.fields(node, 'body');
  const [first] = body;
  const value = first !== undefined && body.length === 1 ? part(lowering, first) : single(lowering, body, node);
  out.leaveBlock();
  return value;
}

function part(lowering: Lowering, node: Node): Ref {
  const kind = lowering.tree.kind(node);
  if (kind === 'for_element' || kind === 'if_element') return element(lowering, node);
  if (kind === 'pair') return lowering.out.make('map', [pair(lowering, node)], lowering.span(node));
  return kind === 'spread_element' ? spread(lowering, node) : lowering.expression(node);
}

function map(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const children = tree.children(node).filter((child) => tree.kind(child) !== 'type_arguments');
  const isMap = children.length === 0 || children.some((child) => tree.kind(child) === 'pair');
  if (!isMap && !children.some((child) => tree.kind(child) === 'spread_element')) return list(lowering, node);
  const items = children.flatMap((child): Argument[] => {
    const kind = tree.kind(child);
    if (kind === 'pair') return [pair(lowering, child)];
    if (kind === 'spread_element') return [['**', spread(lowering, child)]];
    return kind === 'for_element' || kind === 'if_element' ? [['**', element(lowering, child)]] : [];
  });
  return out.make('map', items, lowering.span(node));
}

function pair(lowering: Lowering, node: Node): Argument {
  const { tree } = lowering;
  const key = single(lowering, tree.fields(node, 'key'), node);
  return [keyOf(lowering, key) ?? '[]', single(lowering, tree.fields(node, 'value'), node)];
}

function spread(lowering: Lowering, node: Node): Ref {
  return single(lowering, lowering.tree.children(node), node);
}
