import type { Lowering } from '../objects/lowering.js';
import { startHere } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { typeDeclarations } from './definitions.js';

/** Its namespaces and what it uses, its top-level statements, and its classes, which other files may name. */
export function lowerFile(lowering: Lowering): void {
  const { tree, out } = lowering;
  const children = tree.children(tree.root);
  const isProgram = children.find((node) => tree.kind(node) === 'global_statement');
  if (isProgram !== undefined) {
    const span = lowering.span(isProgram);
    lowering.declare('args', out.get(out.read('process', span), 'argv', span), span);
  }
  members(lowering, children, '');
}

function members(lowering: Lowering, nodes: readonly Node[], around: string): void {
  const { tree } = lowering;
  let namespace = around;
  for (const node of nodes) {
    const kind = tree.kind(node);
    if (kind === 'using_directive') using(lowering, node);
    else if (kind === 'file_scoped_namespace_declaration') namespace = opened(lowering, node, around);
    else if (kind === 'namespace_declaration') {
      const body = tree.field(node, 'body');
      if (body === null) continue;
      const inner = opened(lowering, node, namespace);
      lowering.nested(
        node,
        (self) => members(self, tree.children(body), inner),
        () => undefined,
      );
    } else declaration(lowering, node, namespace);
  }
}

/** A namespace sees its own names and those of every namespace around it. */
function opened(lowering: Lowering, node: Node, around: string): string {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  const own = name === null ? '' : tree.text(name).replace(/\s/g, '');
  const full = around === '' ? own : `${around}.${own}`;
  for (let end = full.length; end > 0; end = full.lastIndexOf('.', end - 1)) out.import(full.slice(0, end), '*', null, lowering.span(node));
  return full;
}

function declaration(lowering: Lowering, node: Node, namespace: string): void {
  const { tree, out } = lowering;
  lowering.statement(node);
  const name = typeDeclarations.has(tree.kind(node)) ? tree.field(node, 'name') : null;
  if (name === null) return;
  const span = lowering.span(name);
  const written = tree.text(name);
  out.export(namespace === '' ? written : `${namespace}.${written}`, out.read(written, span));
  if (hasMain(lowering, node)) startHere(lowering, () => out.get(out.read(written, span), 'Main', span), span);
}

function hasMain({ tree }: Lowering, node: Node): boolean {
  const body = tree.field(node, 'body');
  return (body === null ? [] : tree.children(body)).some((member) => {
    const name = tree.kind(member) === 'method_declaration' ? tree.field(member, 'name') : null;
    return name !== null && tree.text(name) === 'Main';
  });
}

/** `using A.B;` takes a namespace whole, `using static A.B.C;` the members of a class, `using X = A.B.C;` one class; `global using` does so for every file of the project. */
function using(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const alias = tree.field(node, 'name');
  const target = tree.children(node).findLast((child) => child !== alias);
  if (target === undefined) return;
  const name = tree
    .text(target)
    .replace(/\s/g, '')
    .replace(/^global::/, '');
  const dot = name.lastIndexOf('.');
  if (alias === null) {
    out.import(name, '*', null, lowering.span(node));
    if (/^global\s/.test(tree.text(node))) out.reexport('*', name, '*');
  } else out.import(name.slice(0, Math.max(0, dot)), name.slice(dot + 1), tree.text(alias), lowering.span(node));
}
