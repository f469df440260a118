import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** The class that a type names; of lists and optionals what they hold, because `[Client]` is used for its clients. */
export function type(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  switch (tree.kind(node)) {
    case 'type_identifier':
    case 'simple_identifier':
      return lowering.read(tree.text(node), lowering.span(node));
    case 'user_type': {
      const list = tree.ofKind(node, 'type_arguments');
      const of = baseType(lowering, node);
      const args = list === null ? [] : tree.children(list).map((arg) => lowering.type(arg));
      return args.length === 0 ? of : out.merge([of, ...args], lowering.span(node));
    }
    case 'type_annotation':
    case 'optional_type':
    case 'array_type':
    case 'dictionary_type':
    case 'opaque_type':
    case 'existential_type': {
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
  const [first, ...rest] = tree.children(node).filter((child) => tree.kind(child) === 'type_identifier');
  if (first === undefined) return lowering.nothing(node);
  const start = lowering.read(tree.text(first), lowering.span(first));
  return rest.reduce((of, name) => out.get(of, tree.text(name), lowering.span(node)), start);
}

export function typeIn({ tree }: Lowering, node: Node): Node | null {
  return tree.children(node).find((child) => types.has(tree.kind(child))) ?? null;
}

/** Says what a value is used as: a class, rather than a number or a text. */
export function tells({ tree }: Lowering, node: Node): boolean {
  const name = /[A-Z]\w*/.exec(tree.text(node))?.[0] ?? '';
  return !plain.has(name);
}

/** Of a class, protocol or function; of `extension A.B` the last part. */
export function declaredName({ tree }: Lowering, node: Node): Node | null {
  const name = tree.children(node).find((child) => names.has(tree.kind(child))) ?? null;
  return name !== null && tree.kind(name) === 'user_type'
    ? (tree.children(name).findLast((child) => tree.kind(child) === 'type_identifier') ?? null)
    : name;
}

export function isExtension(lowering: Lowering, node: Node): boolean {
  return keywordOf(lowering, node) === 'extension';
}

/** `struct`, `class`, `actor`, `enum` or `extension`. */
export function keywordOf({ tree }: Lowering, node: Node): string {
  const modifiers = tree.ofKind(node, 'modifiers');
  const from = modifiers === null ? tree.start(node) : tree.end(modifiers);
  return /\b(?:struct|class|actor|enum|extension)\b/.exec(tree.between(from, Math.min(tree.end(node), from + keywordReach)))?.[0] ?? '';
}

const keywordReach = 60;
const names = new Set(['type_identifier', 'simple_identifier', 'user_type']);
const types = new Set([
  'user_type',
  'optional_type',
  'array_type',
  'dictionary_type',
  'opaque_type',
  'existential_type',
  'tuple_type',
  'function_type',
]);
const plain = new Set('String Int Double Float Bool Character Any Void Int64 Int32 UInt CGFloat Date Data UUID'.split(' '));
