import type { Document, Span } from '../../model/facts.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

/**
 * Where a module stops at its own first level, at a name that only some of its functions have: what was meant to stand in a text stands
 * behind its end (`{question}` after a quote too many).
 */
export function strayNames(tree: SyntaxTree, document: Document): readonly Span[] {
  const bare = tree.children(tree.root).flatMap((statement) => bareNames(tree, statement));
  if (bare.length === 0 || document.imports.some(({ name, local }) => name === '*' && local === null)) return [];
  const names = new Set(bare.map((node) => tree.text(node)));
  const { ops, blocks, units } = document;
  const writes = ops.withText(['write'], (text) => names.has(text));
  const unitOf = (ref: number): number => blocks[ops.block(ref)]?.unit ?? 0;
  const ofModule = new Set([
    ...document.imports.map(({ local }) => local),
    ...units.filter(({ parent }) => parent === 0).map(({ name }) => name),
    ...writes.filter((ref) => unitOf(ref) === 0).map((ref) => ops.text(ref)),
  ]);
  const ofFunctions = new Set([
    ...units.flatMap(({ params }) => params.map(({ name }) => name)),
    ...writes.filter((ref) => units[unitOf(ref)]?.form === 'function').map((ref) => ops.text(ref)),
  ]);
  return bare
    .filter((node) => ofFunctions.has(tree.text(node)) && !ofModule.has(tree.text(node)))
    .map((node): Span => [tree.start(node), tree.end(node)]);
}

/** `name`, `{name}`, `[name, other]` as a statement, which does nothing but read. */
function bareNames(tree: SyntaxTree, statement: Node): readonly Node[] {
  const only = tree.kind(statement) === 'expression_statement' ? tree.children(statement) : [];
  const [value] = only;
  if (value === undefined || only.length > 1) return [];
  const parts = tree.kind(value) === 'identifier' ? [value] : holders.has(tree.kind(value)) ? tree.children(value) : [];
  return parts.every((part) => tree.kind(part) === 'identifier') ? parts : [];
}

const holders: ReadonlySet<string> = new Set(['set', 'list', 'tuple']);
