import type { Lowering, StatementLowering } from './lowering.js';
import type { Node } from '../tree-sitter/tree.js';

export const importStatements: ReadonlyMap<string, StatementLowering> = new Map([
  ['import_statement', importStatement],
  ['import_from_statement', importFrom],
  ['future_import_statement', () => undefined],
]);

function importStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  for (const child of tree.fields(node, 'name')) {
    const { name, local } = named(lowering, child);
    const top = name.split('.', 1)[0] ?? name;
    if (local !== null) out.import(name, '*', local, lowering.span(node), lowering.importing);
    else out.import(top, '*', top, lowering.span(node), lowering.importing);
    if (local === null && top !== name) out.import(name, '*', null, lowering.span(node), lowering.importing);
  }
}

function importFrom(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const from = tree.field(node, 'module_name');
  const module = from === null ? '' : withoutSpaces(tree.text(from));
  if (tree.ofKind(node, 'wildcard_import') !== null) out.import(module, '*', null, lowering.span(node), lowering.importing);
  for (const child of tree.fields(node, 'name')) {
    const { name, local } = named(lowering, child);
    out.import(module, name, local ?? name, lowering.span(node), lowering.importing);
  }
}

function named(lowering: Lowering, node: Node): { name: string; local: string | null } {
  const { tree } = lowering;
  if (tree.kind(node) !== 'aliased_import') return { name: withoutSpaces(tree.text(node)), local: null };
  const [name, alias] = [tree.child(node, 0), tree.child(node, 1)];
  return { name: name === null ? '' : withoutSpaces(tree.text(name)), local: alias === null ? null : tree.text(alias) };
}

/** `a . b` is `a.b`. */
function withoutSpaces(text: string): string {
  return text.replace(/[\s\\]/g, '');
}
