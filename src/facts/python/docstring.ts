import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

/** The string that a body begins with. */
export function docstring(tree: SyntaxTree, body: Node): Node | null {
  const statement = tree.first(body);
  return statement === null ? null : bareString(tree, statement);
}

/** A string that stands alone as a statement: prose, whatever it says. */
export function bareString(tree: SyntaxTree, statement: Node): Node | null {
  if (tree.kind(statement) !== 'expression_statement') return null;
  const string = tree.first(statement);
  const plain = string !== null && tree.kind(string) === 'string' && tree.next(string) === null && tree.first(string) === null;
  return plain ? string : null;
}
