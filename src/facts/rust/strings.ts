import { unescaped } from '../lowering/escapes.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

/** The value of a string or character literal, its prefix and hashes taken off. */
export function textOf(tree: SyntaxTree, node: Node): string {
  const text = tree.text(node);
  if (tree.kind(node) !== 'raw_string_literal') return unescaped(text.replace(/^[bc]?["']/, '').replace(/["']$/, ''));
  const open = text.indexOf('"');
  return text.slice(open + 1, text.length - (open - text.indexOf('r')));
}

export function isString(tree: SyntaxTree, node: Node): boolean {
  const kind = tree.kind(node);
  return kind === 'string_literal' || kind === 'raw_string_literal';
}
