import type { Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** How a grammar calls types that are written as dotted names with arguments (`user_type`). */
export interface TypeKinds {
  /** One part of a dotted name. */
  readonly part: string;
  /** What is a type as a bare name. */
  readonly names: ReadonlySet<string>;
  /** What is used for the type that it holds: optionals, lists, parentheses. */
  readonly wrappers: ReadonlySet<string>;
  /** What may stand where a type does. */
  readonly types: ReadonlySet<string>;
}

export interface UserTypes {
  /** The class that a type names; with type arguments one of them all, because `List<Client>` is used for its clients. */
  readonly type: (lowering: Lowering, node: Node) => Ref;
  /** The class itself, without its type arguments. */
  readonly baseType: (lowering: Lowering, node: Node) => Ref;
  readonly typeIn: (lowering: Lowering, node: Node) => Node | null;
}

export function userTypes({ part, names, wrappers, types }: TypeKinds): UserTypes {
  const baseType = (lowering: Lowering, node: Node): Ref => {
    const { tree, out } = lowering;
    const [first, ...rest] = tree.children(node).filter((child) => tree.kind(child) === part);
    if (first === undefined) return lowering.nothing(node);
    const start = lowering.read(tree.text(first), lowering.span(first));
    return rest.reduce((of, name) => out.get(of, tree.text(name), lowering.span(node)), start);
  };
  const type = (lowering: Lowering, node: Node): Ref => {
    const { tree, out } = lowering;
    const kind = tree.kind(node);
    if (names.has(kind)) return lowering.read(tree.text(node), lowering.span(node));
    if (kind === 'user_type') {
      const list = tree.ofKind(node, 'type_arguments');
      const of = baseType(lowering, node);
      const args = list === null ? [] : tree.children(list).map((arg) => lowering.type(arg));
      return args.length === 0 ? of : out.merge([of, ...args], lowering.span(node));
    }
    const inner = wrappers.has(kind) ? tree.children(node).findLast((child) => types.has(tree.kind(child))) : undefined;
    return inner === undefined ? lowering.nothing(node) : lowering.type(inner);
  };
  return { type, baseType, typeIn: ({ tree }, node) => tree.children(node).find((child) => types.has(tree.kind(child))) ?? null };
}
