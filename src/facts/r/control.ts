import type { Ref } from '../../model/facts.js';
import { either } from '../tree-sitter/conditional.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import type { RLowering, RState } from './state.js';
import { assignTo } from './targets.js';

/** Everything is an expression: blocks and branches give what their last one gives. */
export const controlExpressions: ReadonlyMap<string, ExpressionLowering<RState>> = new Map<string, ExpressionLowering<RState>>([
  ['program', braces],
  ['braced_expression', braces],
  ['if_statement', conditional],
  ['for_statement', forLoop],
  ['while_statement', loop],
  ['repeat_statement', loop],
]);

function braces(lowering: RLowering, node: Node): Ref {
  const refs = lowering.expressions(lowering.tree.children(node));
  return refs.at(-1) ?? lowering.out.const(null, lowering.span(node));
}

function conditional(lowering: RLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const test = lowering.optional(tree.field(node, 'condition'), node);
  const alternative = tree.field(node, 'alternative');
  const first = (): Ref => lowering.optional(tree.field(node, 'consequence'), node);
  if (alternative !== null) return either(out, test, first, () => lowering.expression(alternative), lowering.span(node));
  out.enterBlock('then', test);
  const value = first();
  out.leaveBlock();
  return out.merge([value], lowering.span(node));
}

function forLoop(lowering: RLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const of = lowering.optional(tree.field(node, 'sequence'), node);
  const variable = tree.field(node, 'variable');
  out.enterBlock('loop');
  if (variable !== null) assignTo(lowering, variable, out.get(of, '[]', lowering.span(variable)));
  lowering.optional(tree.field(node, 'body'), node);
  out.leaveBlock();
  return out.const(null, lowering.span(node));
}

function loop(lowering: RLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const condition = tree.field(node, 'condition');
  out.enterBlock('loop', condition === null ? null : lowering.expression(condition));
  lowering.optional(tree.field(node, 'body'), node);
  out.leaveBlock();
  return out.const(null, lowering.span(node));
}
