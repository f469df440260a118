import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** The class that a type names; with type arguments one of them all, because `Optional<Client>` is used for its client. */
export function type(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  switch (tree.kind(node)) {
    case 'type_identifier':
    case 'identifier':
      return lowering.read(tree.text(node), lowering.span(node));
    case 'scoped_type_identifier': {
      const [first, ...rest] = tree.children(node).filter((child) => named.has(tree.kind(child)));
      if (first === undefined) return lowering.nothing(node);
      return rest.reduce((of, name) => out.get(of, tree.text(name), lowering.span(node)), lowering.type(first));
    }
    case 'generic_type': {
      const list = tree.ofKind(node, 'type_arguments');
      const base = tree.child(node, 0);
      const args = list === null ? [] : tree.children(list);
      const of = base === null ? lowering.nothing(node) : lowering.type(base);
      return args.length === 0 ? of : out.merge([of, ...args.map((arg) => lowering.type(arg))], lowering.span(node));
    }
    case 'array_type':
    case 'annotated_type':
    case 'wildcard': {
      const element = tree.children(node).findLast((child) => named.has(tree.kind(child)));
      return element === undefined ? lowering.nothing(node) : lowering.type(element);
    }
    case 'scoped_identifier':
      return dottedName(lowering, node);
    default:
      return out.read(tree.text(node), lowering.span(node));
  }
}

/** `a.b.C` */
export function dottedName(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [first = '', ...rest] = tree.text(node).split('.');
  const span = lowering.span(node);
  return rest.reduce((of, name) => out.get(of, name.trim(), span), lowering.read(first.trim(), span));
}

/** The class itself, without its type arguments. */
export function baseType(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const base = tree.kind(node) === 'generic_type' ? tree.child(node, 0) : node;
  return lowering.type(base ?? node);
}

/** Says what a value is used as: a class, rather than a number, a text or a collection. */
export function tells({ tree }: Lowering, node: Node): boolean {
  const kind = tree.kind(node);
  if (kind === 'scoped_type_identifier') return true;
  return kind === 'type_identifier' && !plain.has(tree.text(node));
}

const named = new Set([
  'type_identifier',
  'scoped_type_identifier',
  'generic_type',
  'array_type',
  'integral_type',
  'floating_point_type',
  'boolean_type',
]);

const plain = new Set(
  'var String Integer Long Double Float Boolean Character Short Byte Object Void CharSequence Number List Map Set Collection Optional'.split(
    ' ',
  ),
);
