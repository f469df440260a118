import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** The class that a type names. */
export function type(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  return tree.kind(node) === 'type_identifier' ? lowering.read(tree.text(node), lowering.span(node)) : lowering.nothing(node);
}

/** What a declaration says that a value is: the class, and what `List<Client>` holds; null where it says nothing of use. */
export function typeAmong(lowering: Lowering, nodes: readonly Node[]): Ref | null {
  const { tree, out } = lowering;
  const named = nodes.filter((node) => tree.kind(node) === 'type_identifier' && !plain.has(tree.text(node)));
  const inside = nodes.flatMap((node) => (tree.kind(node) === 'type_arguments' ? tree.children(node) : []));
  const held = inside.filter((node) => tree.kind(node) === 'type_identifier' && !plain.has(tree.text(node)));
  const refs = [...named, ...held].map((node) => lowering.type(node));
  const [first] = refs;
  if (first === undefined) return null;
  return refs.length === 1 ? first : out.merge(refs, lowering.span(named[0] ?? held[0] ?? 0));
}

const plain = new Set(
  'String int double num bool dynamic void Object List Map Set Iterable Future Stream DateTime Duration Uint8List Never Null'.split(' '),
);
