import type { Argument, Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from './lowering.js';
import { assign } from './targets.js';
import type { Node } from '../tree-sitter/tree.js';

export const comprehensionExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([
  ['list_comprehension', comprehension],
  ['set_comprehension', comprehension],
  ['generator_expression', comprehension],
  ['dictionary_comprehension', comprehension],
]);

function comprehension(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [body, ...clauses] = tree.children(node);
  let opened = 0;
  for (const clause of clauses) if (enter(lowering, clause)) opened++;
  const elements = body === undefined ? [out.unknown([], lowering.span(node))] : elementsOf(lowering, body);
  while (opened-- > 0) out.leaveBlock();
  const items = elements.map((element): Argument => ['[]', element]);
  return out.make(tree.kind(node) === 'dictionary_comprehension' ? 'map' : 'list', items, lowering.span(node));
}

/** Tells whether the clause opened a block. */
function enter(lowering: Lowering, clause: Node): boolean {
  const { tree, out } = lowering;
  const [first, second] = [tree.child(clause, 0), tree.child(clause, 1)];
  if (tree.kind(clause) === 'for_in_clause' && first !== null && second !== null) {
    const iterable = lowering.expression(second);
    out.enterBlock('loop');
    assign(lowering, first, out.get(iterable, '[]', lowering.span(second)));
    return true;
  }
  if (tree.kind(clause) !== 'if_clause' || first === null) return false;
  out.enterBlock('then', lowering.expression(first));
  return true;
}

/** `{pool.submit(ask, topic): topic for topic in topics}` is asked for its keys. */
function elementsOf(lowering: Lowering, body: Node): readonly Ref[] {
  const { tree, out } = lowering;
  if (tree.kind(body) !== 'pair') return [lowering.expression(body)];
  const [first, second] = [tree.child(body, 0), tree.child(body, 1)];
  const key = first === null ? null : lowering.expression(first);
  const value = lowering.optional(second, body);
  return key !== null && out.at(key).op === 'call' ? [value, key] : [value];
}
