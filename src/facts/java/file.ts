import type { Lowering } from '../objects/lowering.js';
import { startHere } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { typeDeclarations } from './definitions.js';

/** Its package and imports, then its classes, which the package's other files may name. */
export function lowerFile(lowering: Lowering): void {
  const { tree, out } = lowering;
  const children = tree.children(tree.root);
  const header = children.find((node) => tree.kind(node) === 'package_declaration');
  const own = header === undefined ? '' : dotted(lowering, header);
  if (header !== undefined) out.import(own, '*', null, lowering.span(header));
  for (const node of children) {
    if (tree.kind(node) === 'import_declaration') importDeclaration(lowering, node);
    else if (node !== header) topLevel(lowering, node, own);
  }
}

function topLevel(lowering: Lowering, node: Node, own: string): void {
  const { tree, out } = lowering;
  lowering.statement(node);
  const name = tree.field(node, 'name');
  if (!typeDeclarations.has(tree.kind(node)) || name === null) return;
  const span = lowering.span(name);
  const written = tree.text(name);
  const read = out.read(written, span);
  out.export(own === '' ? written : `${own}.${written}`, read);
  if (hasMain(lowering, node)) startHere(lowering, () => out.get(out.read(written, span), 'main', span), span);
}

function hasMain({ tree }: Lowering, node: Node): boolean {
  const body = tree.field(node, 'body');
  return (body === null ? [] : tree.children(body)).some((member) => {
    const name = tree.kind(member) === 'method_declaration' ? tree.field(member, 'name') : null;
    return name !== null && tree.text(name) === 'main';
  });
}

/** `import static` takes a member of a class, any other import a class of a package. */
function importDeclaration(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = dotted(lowering, node);
  const all = tree.between(tree.start(node), tree.end(node)).replace(/;\s*$/, '').trimEnd().endsWith('*');
  const dot = name.lastIndexOf('.');
  if (all) out.import(name, '*', null, lowering.span(node));
  else out.import(name.slice(0, Math.max(0, dot)), name.slice(dot + 1), name.slice(dot + 1), lowering.span(node));
}

function dotted({ tree }: Lowering, node: Node): string {
  const name = tree.ofKind(node, 'scoped_identifier') ?? tree.ofKind(node, 'identifier');
  return name === null ? '' : tree.text(name).replace(/\s/g, '');
}
