import type { Lowering } from '../objects/lowering.js';
import { userTypes } from '../objects/user-types.js';
import type { Node } from '../tree-sitter/tree.js';

export const { type, baseType, typeIn } = userTypes({
  part: 'type_identifier',
  names: new Set(['type_identifier', 'simple_identifier']),
  wrappers: new Set(['type_annotation', 'optional_type', 'array_type', 'dictionary_type', 'opaque_type', 'existential_type']),
  types: new Set([
    'user_type',
    'optional_type',
    'array_type',
    'dictionary_type',
    'opaque_type',
    'existential_type',
    'tuple_type',
    'function_type',
  ]),
});

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
const plain = new Set('String Int Double Float Bool Character Any Void Int64 Int32 UInt CGFloat Date Data UUID'.split(' '));
