import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import type { GoLowering, GoState } from './state.js';

/** A type as an expression: `*sql.DB` is `sql.DB`, a list or map of T holds T under `[]`. */
export function typeOf(lowering: GoLowering, node: Node): Ref {
  return lowering.expression(node);
}

export const typeExpressions: ReadonlyMap<string, ExpressionLowering<GoState>> = new Map<string, ExpressionLowering<GoState>>([
  ['qualified_type', qualified],
  ['pointer_type', inner],
  ['parenthesized_type', inner],
  ['generic_type', inner],
  ['negated_type', inner],
  ['slice_type', (lowering, node) => holder(lowering, node, 'list')],
  ['array_type', (lowering, node) => holder(lowering, node, 'list')],
  ['implicit_length_array_type', (lowering, node) => holder(lowering, node, 'list')],
  ['channel_type', (lowering, node) => holder(lowering, node, 'list')],
  ['map_type', (lowering, node) => holder(lowering, node, 'map')],
  ['function_type', opaque],
  ['interface_type', opaque],
  ['struct_type', opaque],
]);

function qualified(lowering: GoLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [module, name] = [tree.child(node, 0), tree.child(node, 1)];
  if (module === null || name === null) return out.unknown([], lowering.span(node));
  return out.get(lowering.expression(module), tree.text(name), lowering.span(node));
}

function inner(lowering: GoLowering, node: Node): Ref {
  return lowering.optional(lowering.tree.child(node, 0), node);
}

/** What it holds stands last. */
function holder(lowering: GoLowering, node: Node, shape: 'list' | 'map'): Ref {
  const element = lowering.tree.children(node).at(-1);
  const items = element === undefined ? [] : [['[]', typeOf(lowering, element)] as const];
  return lowering.out.make(shape, items, lowering.span(node));
}

function opaque(lowering: GoLowering, node: Node): Ref {
  return lowering.out.unknown([], lowering.span(node));
}
