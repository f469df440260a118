import type { Ref } from '../../model/facts.js';
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
  const element = body === undefined ? out.unknown([], lowering.span(node)) : elementOf(lowering, body);
  while (opened-- > 0) out.leaveBlock();
  return out.make(tree.kind(node) === 'dictionary_comprehension' ? 'map' : 'list', [['[]', element]], lowering.span(node));
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

function elementOf(lowering: Lowering, body: Node): Ref {
  const { tree } = lowering;
  if (tree.kind(body) !== 'pair') return lowering.expression(body);
  const [key, value] = [tree.child(body, 0), tree.child(body, 1)];
  if (key !== null) lowering.expression(key);
  return lowering.optional(value, body);
}
