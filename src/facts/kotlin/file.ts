import type { Lowering } from '../objects/lowering.js';
import { startHere } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';

/** Its package and imports, then its classes, functions and properties, which the package's other files may name. */
export function lowerFile(lowering: Lowering): void {
  const { tree, out } = lowering;
  const children = tree.children(tree.root);
  const header = children.find((node) => tree.kind(node) === 'package_header');
  const own = header === undefined ? '' : dotted(lowering, header);
  if (header !== undefined) out.import(own, '*', null, lowering.span(header));
  for (const node of children) {
    if (tree.kind(node) === 'import') importHeader(lowering, node);
    else if (node !== header) topLevel(lowering, node, own);
  }
}

function topLevel(lowering: Lowering, node: Node, own: string): void {
  const { tree, out } = lowering;
  lowering.statement(node);
  const variable = tree.ofKind(node, 'variable_declaration');
  const name = variable === null ? tree.field(node, 'name') : tree.child(variable, 0);
  if (name === null || !declarations.has(tree.kind(node))) return;
  const span = lowering.span(name);
  const written = tree.text(name);
  out.export(own === '' ? written : `${own}.${written}`, out.read(written, span));
  if (tree.kind(node) === 'function_declaration' && written === 'main') startHere(lowering, () => out.read('main', span), span);
}

const declarations = new Set(['class_declaration', 'object_declaration', 'function_declaration', 'property_declaration']);

function importHeader(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = dotted(lowering, node);
  const alias = tree.ofKind(node, 'identifier');
  const dot = name.lastIndexOf('.');
  const local = alias === null ? name.slice(dot + 1) : tree.text(alias);
  if (tree.text(node).trimEnd().endsWith('*')) out.import(name, '*', null, lowering.span(node));
  else out.import(name.slice(0, Math.max(0, dot)), name.slice(dot + 1), local, lowering.span(node));
}

function dotted({ tree }: Lowering, node: Node): string {
  const name = tree.ofKind(node, 'qualified_identifier');
  return name === null ? '' : tree.text(name).replace(/[\s`]/g, '');
}
