import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** `x` or `x: T`, alone or as one of `(x, y)`. */
export function declareVariable(lowering: Lowering, node: Node, value: Ref): void {
  const { tree } = lowering;
  const name = tree.child(node, 0);
  if (name !== null && tree.kind(name) === 'identifier') lowering.declare(tree.text(name).replaceAll('`', ''), value, lowering.span(name));
}
