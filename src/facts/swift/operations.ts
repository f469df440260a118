import type { Ref, Span } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import { partsOf, textOf } from '../objects/text.js';
import { comparisons } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';

/** What an operator makes of the values of its operands. */
export function operation(lowering: Lowering, node: Node, operands: readonly Ref[], span: Span): Ref {
  const { tree, out } = lowering;
  const kind = tree.kind(node);
  if (kind === 'additive_expression' && tree.operator(node) !== '-') return joined(lowering, operands, span);
  if (choosing.has(kind)) return out.merge(kind === 'conjunction_expression' ? operands.slice(-1) : operands, span);
  if (kind === 'prefix_expression') return out.unknown(operands, span, tree.text(node).startsWith('!') ? 'not' : undefined);
  return out.unknown(operands, span, operands.length === 2 ? comparisons.get(tree.operator(node)) : undefined);
}

/** `a + b`: a text as soon as one operand is one. */
export function joined({ out }: Lowering, operands: readonly Ref[], span: Span): Ref {
  const parts = operands.map((ref) => partsOf(out, ref));
  if (parts.every((part) => part === null)) return out.unknown(operands, span);
  const all = operands.flatMap((ref, index): readonly (string | Ref)[] => parts[index] ?? [ref]);
  return textOf(out, all, span);
}

const choosing = new Set(['conjunction_expression', 'disjunction_expression', 'nil_coalescing_expression']);

/** Nodes that hold their operands first. */
export const operators: ReadonlySet<string> = new Set([
  ...choosing,
  'additive_expression',
  'multiplicative_expression',
  'bitwise_operation',
  'range_expression',
  'infix_expression',
  'equality_expression',
  'comparison_expression',
]);
