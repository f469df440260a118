import type { Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import type { RustLowering } from './state.js';

/** Writes what a pattern takes out of a value to the names that it binds. */
export function bindPattern(lowering: RustLowering, pattern: Node, value: Ref): void {
  lowering.nested(
    pattern,
    (self, node) => take(self, node, value),
    () => undefined,
  );
}

function take(lowering: RustLowering, pattern: Node, value: Ref): void {
  const { tree, out } = lowering;
  const span = lowering.span(pattern);
  switch (tree.kind(pattern)) {
    case 'identifier':
    case 'shorthand_field_identifier':
      // A name with a capital is a constant or a variant that the value is compared with.
      if (/^_*[a-z]/.test(tree.text(pattern))) out.write(tree.text(pattern), value, span);
      return;
    case 'tuple_pattern':
    case 'slice_pattern':
      for (const [position, child] of tree.children(pattern).entries())
        bindPattern(lowering, child, out.get(value, position, lowering.span(child)));
      return;
    case 'tuple_struct_pattern':
      return variant(lowering, pattern, value);
    case 'struct_pattern':
      for (const field of tree.children(pattern)) if (tree.kind(field) === 'field_pattern') fieldOf(lowering, field, value);
      return;
    case 'or_pattern': {
      const first = tree.first(pattern);
      if (first !== null) bindPattern(lowering, first, value);
      return;
    }
    case 'ref_pattern':
    case 'mut_pattern':
    case 'reference_pattern':
    case 'captured_pattern':
    case 'match_pattern':
      for (const child of tree.children(pattern)) if (!isGuard(lowering, pattern, child)) bindPattern(lowering, child, value);
  }
}

function isGuard({ tree }: RustLowering, pattern: Node, child: Node): boolean {
  return tree.kind(pattern) === 'match_pattern' && tree.field(pattern, 'condition') === child;
}

/** `Some(x)`, `Ok(x)`, `Event::Text(x)`: what a variant of one part holds is the value itself. */
function variant(lowering: RustLowering, pattern: Node, value: Ref): void {
  const { tree, out } = lowering;
  const type = tree.field(pattern, 'type');
  const parts = tree.children(pattern).filter((child) => child !== type);
  for (const [position, part] of parts.entries())
    bindPattern(lowering, part, parts.length === 1 ? value : out.get(value, position, lowering.span(part)));
}

function fieldOf(lowering: RustLowering, field: Node, value: Ref): void {
  const { tree, out } = lowering;
  const name = tree.field(field, 'name');
  if (name === null) return;
  bindPattern(lowering, tree.field(field, 'pattern') ?? name, out.get(value, tree.text(name), lowering.span(field)));
}
