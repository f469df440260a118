import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** The class that a type names; with type arguments one of them all, because `Task<Client>` is used for its client, and no `Task<string>` for its text. */
export function type(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  switch (tree.kind(node)) {
    case 'identifier':
      return lowering.read(tree.text(node), lowering.span(node));
    case 'generic_name': {
      const args = typeArguments(lowering, node).filter((arg) => tree.kind(arg) !== 'predefined_type');
      const of = baseType(lowering, node);
      return args.length === 0 ? of : out.merge([of, ...args.map((arg) => lowering.type(arg))], lowering.span(node));
    }
    case 'qualified_name':
    case 'alias_qualified_name':
      return qualified(lowering, node);
    case 'nullable_type':
    case 'array_type':
    case 'ref_type':
    case 'pointer_type': {
      const element = tree.field(node, 'type') ?? tree.child(node, 0);
      return element === null ? lowering.nothing(node) : lowering.type(element);
    }
    default:
      return out.read(tree.text(node).slice(0, 200), lowering.span(node));
  }
}

export function typeArguments({ tree }: Lowering, node: Node): Node[] {
  const list = tree.ofKind(node, 'type_argument_list');
  return list === null ? [] : tree.children(list);
}

/** The class itself, without its type arguments. */
export function baseType(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  if (tree.kind(node) !== 'generic_name') return lowering.type(node);
  const name = tree.child(node, 0);
  return name === null ? lowering.nothing(node) : lowering.read(tree.text(name), lowering.span(name));
}

/** Says what a value is used as: a class, rather than a number, a text or a collection. */
export function tells({ tree }: Lowering, node: Node): boolean {
  const kind = tree.kind(node);
  if (kind === 'nullable_type') {
    const inner = tree.field(node, 'type');
    return inner !== null && tree.kind(inner) === 'identifier';
  }
  return kind === 'identifier' || kind === 'qualified_name' || kind === 'generic_name';
}

/** A class by the name of its namespace, or one inside a class. */
function qualified(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const names = tree
    .text(node)
    .slice(0, 400)
    .replace(/^global::/, '')
    .split('<', 1)[0]
    ?.split('.');
  const span = lowering.span(node);
  const [first = '', ...rest] = (names ?? []).map((name) => name.trim());
  const member = rest.reduce((of, name) => out.get(of, name, span), lowering.read(first, span));
  return out.merge([lowering.read([first, ...rest].join('.'), span), member], span);
}
