import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** The class that a type names; with type arguments one of them all, because `List<Client>` is used for its clients. */
export function type(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  switch (tree.kind(node)) {
    case 'identifier':
      return lowering.read(tree.text(node), lowering.span(node));
    case 'user_type': {
      const list = tree.ofKind(node, 'type_arguments');
      const of = baseType(lowering, node);
      const args = list === null ? [] : tree.children(list).map((arg) => lowering.type(arg));
      return args.length === 0 ? of : out.merge([of, ...args], lowering.span(node));
    }
    case 'nullable_type':
    case 'non_nullable_type':
    case 'parenthesized_type':
    case 'type_projection': {
      const inner = tree.children(node).findLast((child) => types.has(tree.kind(child)));
      return inner === undefined ? lowering.nothing(node) : lowering.type(inner);
    }
    default:
      return lowering.nothing(node);
  }
}

/** The class itself, without its type arguments. */
export function baseType(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [first, ...rest] = tree.children(node).filter((child) => tree.kind(child) === 'identifier');
  if (first === undefined) return lowering.nothing(node);
  const start = lowering.read(tree.text(first), lowering.span(first));
  return rest.reduce((of, name) => out.get(of, tree.text(name), lowering.span(node)), start);
}

export function typeIn({ tree }: Lowering, node: Node): Node | null {
  return tree.children(node).find((child) => types.has(tree.kind(child))) ?? null;
}

/** Says what a value is used as: a class, rather than a number or a text. */
export function tells({ tree }: Lowering, node: Node): boolean {
  return !plain.has(tree.text(node).replace(/\?$/, ''));
}

const types = new Set(['user_type', 'nullable_type', 'non_nullable_type', 'parenthesized_type', 'function_type']);
const plain = new Set('String Int Long Double Float Boolean Char Short Byte Any Unit Number'.split(' '));
