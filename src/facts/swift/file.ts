import type { Lowering } from '../objects/lowering.js';
import { startHere } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { attributesOf } from './attributes.js';
import { patternNames } from './patterns.js';
import { declaredName, isExtension } from './types.js';

/** Its imports, then what it declares, which every other file of its module may name. */
export function lowerFile(lowering: Lowering): void {
  const { tree } = lowering;
  for (const node of tree.children(tree.root)) {
    if (tree.kind(node) === 'import_declaration') importDeclaration(lowering, node);
    else topLevel(lowering, node);
  }
}

function topLevel(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  lowering.statement(node);
  const kind = tree.kind(node);
  if (kind === 'property_declaration') {
    for (const pattern of tree.fields(node, 'name'))
      for (const name of patternNames(lowering, pattern)) out.export(tree.text(name), out.read(tree.text(name), lowering.span(name)));
    return;
  }
  if (!declarations.has(kind) || isExtension(lowering, node)) return;
  const name = declaredName(lowering, node);
  if (name === null) return;
  const span = lowering.span(name);
  out.export(tree.text(name), out.read(tree.text(name), span));
  if (!attributesOf(lowering, node).some(({ name: own }) => starting.has(own))) return;
  startHere(lowering, () => out.get(out.call(out.read(tree.text(name), span), [], span), 'main', span), span);
}

const declarations = new Set(['class_declaration', 'protocol_declaration', 'function_declaration']);
const starting = new Set(['main', 'UIApplicationMain', 'NSApplicationMain']);

/** `import A` gives all that A declares, `import struct A.B` one thing of it. */
function importDeclaration(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.ofKind(node, 'identifier');
  if (name === null) return;
  const parts = tree.children(name).map((part) => tree.text(part));
  const before = tree.between(tree.start(node), tree.start(name));
  const last = parts.at(-1) ?? '';
  if (/\b(?:struct|class|enum|protocol|func|var|let|typealias)\s+$/.test(before))
    out.import(parts.slice(0, -1).join('.'), last, last, lowering.span(node));
  else out.import(parts.join('.'), '*', null, lowering.span(node));
}
