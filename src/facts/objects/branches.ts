import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { Node } from '../tree-sitter/tree.js';
import type { Lowering } from './lowering.js';

/** `a && b && …`: each operand runs where the one before it holds; for `||` and `??`, where it does not. */
export function logical(lowering: Lowering, node: Node, operands: readonly Node[], operator: string): Ref {
  const { out } = lowering;
  const ladder = new Ladder(out);
  const values: Ref[] = [];
  for (const operand of operands) {
    const last = values.at(-1);
    if (last !== undefined) ladder.step(operator === '&&' ? 'then' : 'else', last);
    values.push(lowering.expression(operand));
  }
  ladder.leave();
  return out.merge(operator === '&&' ? values.slice(-1) : values, lowering.span(node));
}
