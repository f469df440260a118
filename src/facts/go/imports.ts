import type { Node } from '../tree-sitter/tree.js';
import type { GoLowering } from './state.js';
import { textOf } from './strings.js';

export function importDeclaration(lowering: GoLowering, node: Node): void {
  const { tree } = lowering;
  for (const child of tree.children(node)) {
    if (tree.kind(child) === 'import_spec') importSpec(lowering, child);
    else if (tree.kind(child) === 'import_spec_list') importDeclaration(lowering, child);
  }
}

function importSpec(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const path = tree.field(node, 'path');
  const name = tree.field(node, 'name');
  if (path === null) return;
  const module = textOf(tree, path);
  const span = lowering.span(node);
  if (name !== null && tree.kind(name) === 'dot') out.import(module, '*', null, span);
  else if (name !== null) out.import(module, '*', tree.text(name), span);
  // `import _ "driver"` names nothing; its node has no name because the blank identifier is left out.
  else if (/^_\s/.test(tree.text(node))) out.import(module, 'default', null, span);
  else for (const local of packageNames(module)) out.import(module, '*', local, span);
}

/**
 * The name a package is used by is written in the package itself. By convention it is the last part of its path, less the version
 * and what only says that this is Go: `go-openai` is `openai`, `mcp-go` is `mcp`. All that it may be are bound; one is used.
 */
function packageNames(module: string): ReadonlySet<string> {
  const parts = module.split('/').filter((part) => !/^v\d+$/.test(part));
  const last = (parts.at(-1) ?? module).replace(/\.v\d+$/, '');
  const plain = last.replace(/^go[-.]/, '').replace(/[-.]go$/, '');
  return new Set([last, plain, plain.replaceAll('-', '_'), plain.replaceAll('-', ''), ...plain.split(/[-.]/)]);
}
