import { unescaped } from '../lowering/escapes.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

/** The value of a string or rune literal. */
export function textOf(tree: SyntaxTree, node: Node): string {
  const content = tree.text(node).slice(1, -1);
  return tree.kind(node) === 'raw_string_literal' ? content.replaceAll('\r', '') : unescaped(content);
}

export function isString(tree: SyntaxTree, node: Node): boolean {
  const kind = tree.kind(node);
  return kind === 'interpreted_string_literal' || kind === 'raw_string_literal';
}
