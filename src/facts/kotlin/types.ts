import type { Lowering } from '../objects/lowering.js';
import { userTypes } from '../objects/user-types.js';
import type { Node } from '../tree-sitter/tree.js';

export const { type, baseType, typeIn } = userTypes({
  part: 'identifier',
  names: new Set(['identifier']),
  wrappers: new Set(['nullable_type', 'non_nullable_type', 'parenthesized_type', 'type_projection']),
  types: new Set(['user_type', 'nullable_type', 'non_nullable_type', 'parenthesized_type', 'function_type']),
});

/** Says what a value is used as: a class, rather than a number or a text. */
export function tells({ tree }: Lowering, node: Node): boolean {
  return !plain.has(tree.text(node).replace(/\?$/, ''));
}

const plain = new Set('String Int Long Double Float Boolean Char Short Byte Any Unit Number'.split(' '));
