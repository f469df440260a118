import type { Document } from '../../model/facts.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';
import { builtins, hostNames, nameMakers } from './known-names.js';
import { isOfCells } from './refused.js';

/** Names that are read and that nothing writes, imports, declares or takes in, anywhere in the file. */
export function unknownNames(tree: SyntaxTree, { ops, imports, units }: Document): ReadonlySet<string> {
  const read = new Set(ops.withText(['read'], (text) => !builtins.has(text)).flatMap((ref) => ops.text(ref) ?? []));
  if (read.size === 0 || imports.some(({ name, local }) => name === '*' && local === null)) return new Set();
  const known = new Set([
    ...imports.map(({ local }) => local),
    ...units.flatMap(({ name, params }) => [name, ...params.map((param) => param.name)]),
    ...ops.withText(['write'], () => true).map((ref) => ops.text(ref)),
  ]);
  const unknown = new Set([...read].filter((name) => !known.has(name) && !name.startsWith('__')));
  const isOpen = [...unknown].some((name) => hostNames.has(name)) || ops.withText(['read'], (text) => nameMakers.has(text)).length > 0;
  if (unknown.size > 0 && !isOpen && !isOfCells(tree)) forgetBound(tree, unknown);
  else unknown.clear();
  return unknown;
}

/** Names that stand where a statement gives them a meaning of its own: `except Missing as error`, `global count`, `case Note(text)`. */
function forgetBound(tree: SyntaxTree, names: Set<string>): void {
  const pending: (readonly [Node, boolean])[] = [[tree.root, false]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, isBinding] = next;
    if (isBinding && tree.kind(node) === 'identifier') names.delete(tree.text(node));
    const binds = isBinding || binding.has(tree.kind(node));
    for (let child = tree.first(node); child !== null; child = tree.next(child)) pending.push([child, binds]);
  }
}

const binding: ReadonlySet<string> = new Set([
  'as_pattern',
  'as_pattern_target',
  'global_statement',
  'nonlocal_statement',
  'case_pattern',
  'type_parameter',
  'delete_statement',
]);
