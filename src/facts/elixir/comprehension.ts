import type { Argument, Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { valueOfNodes } from './control.js';
import { blocksOf, isOperator } from './nodes.js';
import { bind, guarded } from './patterns.js';
import type { ElixirLowering } from './state.js';

/** `for ticket <- tickets, ticket.open, do: …` is a list of what its body comes to. */
export function comprehension(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const blocks = blocksOf(tree, node);
  let opened = 0;
  for (const step of blocks.args) {
    if (tree.kind(step) === 'keywords') continue;
    if (isOperator(tree, step, 'binary_operator', '<-')) opened += generator(lowering, step);
    else lowering.expression(step);
  }
  const body: readonly Node[] = blocks.body ?? [];
  const value = valueOfNodes(lowering, body, node);
  for (let at = 0; at < opened; at++) out.leaveBlock();
  const items: Argument[] = [['[]', value]];
  return out.make('list', items, lowering.span(node));
}

function generator(lowering: ElixirLowering, step: Node): number {
  const { tree, out } = lowering;
  const [left, right] = [tree.field(step, 'left'), tree.field(step, 'right')];
  const iterable = lowering.optional(right, step);
  out.enterBlock('loop');
  if (left !== null) bind(lowering, guarded(tree, left)[0], out.get(iterable, '[]', lowering.span(left)));
  return 1;
}
