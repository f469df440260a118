import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { ExpressionLowering, Lowering } from './lowering.js';
import { type Node, withoutParentheses } from '../tree-sitter/tree.js';

/** Expressions of which a part runs under a condition. Long chains are flattened; their blocks still stand in each other. */
export const branchExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([
  ['boolean_operator', boolean],
  ['conditional_expression', conditional],
]);

function boolean(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operator = tree.operator(node);
  const later: Node[] = [];
  let first = node;
  while (tree.kind(first) === 'boolean_operator' && tree.operator(first) === operator) {
    const [left, right] = [tree.child(first, 0), tree.child(first, 1)];
    if (left === null) return out.unknown([], lowering.span(node));
    if (right !== null) later.push(right);
    first = withoutParentheses(tree, left);
  }
  const values = [lowering.expression(first)];
  const ladder = new Ladder(lowering.out);
  for (const operand of later.reverse()) {
    ladder.step(operator === 'or' ? 'else' : 'then', values.at(-1) ?? 0);
    values.push(lowering.expression(operand));
  }
  ladder.leave();
  return out.merge(operator === 'or' ? values : values.slice(-1), lowering.span(node));
}

function conditional(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const ladder = new Ladder(lowering.out);
  const values: Ref[] = [];
  let last: Node | null = node;
  while (last !== null && tree.kind(last) === 'conditional_expression') {
    const [value, condition] = [tree.child(last, 0), tree.child(last, 1)];
    const test = lowering.optional(condition, last);
    ladder.step('then', test);
    values.push(lowering.optional(value, last));
    ladder.back();
    ladder.step('else', test);
    last = tree.child(last, 2);
  }
  values.push(lowering.optional(last, node));
  ladder.leave();
  return out.merge(values, lowering.span(node));
}
