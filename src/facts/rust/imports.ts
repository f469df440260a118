import type { Ref } from '../../model/facts.js';
import type { StatementLowering } from '../tree-sitter/lowering.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';
import type { RustLowering, RustState } from './state.js';

export const importStatements: ReadonlyMap<string, StatementLowering<RustState>> = new Map<string, StatementLowering<RustState>>([
  ['use_declaration', (lowering, node) => lowering.tree.children(node).forEach((tree) => bring(lowering, tree, []))],
  ['extern_crate_declaration', () => undefined],
]);

/** One branch of what a `use` names, below the path before it. */
function bring(lowering: RustLowering, node: Node, before: readonly string[]): void {
  lowering.nested(
    node,
    (self) => branch(self, node, before),
    () => undefined,
  );
}

function branch(lowering: RustLowering, node: Node, before: readonly string[]): void {
  const { tree, out } = lowering;
  switch (tree.kind(node)) {
    case 'scoped_use_list': {
      const [path, list] = [tree.field(node, 'path'), tree.field(node, 'list')];
      const outer = [...before, ...(path === null ? [] : segments(tree, path))];
      for (const child of list === null ? [] : tree.children(list)) bring(lowering, child, outer);
      return;
    }
    case 'use_list':
      for (const child of tree.children(node)) bring(lowering, child, before);
      return;
    case 'use_wildcard': {
      const path = tree.first(node);
      const whole = [...before, ...(path === null ? [] : segments(tree, path))];
      out.import(inModules(lowering, whole).join('.'), '*', null, lowering.span(node));
      return;
    }
    case 'use_as_clause': {
      const [path, alias] = [tree.field(node, 'path'), tree.field(node, 'alias')];
      if (path !== null) bind(lowering, [...before, ...segments(tree, path)], alias === null ? null : tree.text(alias), node);
      return;
    }
    default:
      bind(lowering, [...before, ...segments(tree, node)], null, node);
  }
}

/** `use a::b::{self}` names b itself. */
function bind(lowering: RustLowering, path: readonly string[], alias: string | null, node: Node): void {
  const whole = path.at(-1) === 'self' && path.length > 1 ? path.slice(0, -1) : path;
  const name = whole.at(-1) ?? '';
  const local = alias ?? name;
  if (name === '') return;
  lowering.state.bound.add(local);
  const from = inModules(lowering, whole);
  if (whole.length === 1) lowering.out.import(name, '*', local, lowering.span(node));
  else lowering.out.import(from.slice(0, -1).join('.'), name, local, lowering.span(node));
}

/** `painter::Brush` and `painter::*` beside `mod painter;` are of the file's own module. */
function inModules({ state }: RustLowering, path: readonly string[]): readonly string[] {
  return state.modules.has(path[0] ?? '') ? ['self', ...path] : path;
}

/** `a::b::C` as a value. The first name of a path may be a crate that nothing brings in: it is bound where it is first used. */
export function scopedPath(lowering: RustLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const path = segments(tree, node);
  const [root = '', next] = path;
  const own = inTree.has(root) && next !== undefined;
  const local = own ? path.join('::') : root;
  if (!state.bound.has(local) && (own || /^[a-z_]/.test(root))) bind(lowering, own ? path : [root], local, node);
  let value = out.read(local === 'Self' ? (state.owners.at(-1) ?? local) : local, lowering.span(node));
  for (const segment of own ? [] : path.slice(1)) value = out.get(value, segment, lowering.span(node));
  return value;
}

const inTree: ReadonlySet<string> = new Set(['crate', 'self', 'super']);

/** The names of a path without its type arguments; a path leans to the left as deep as it is long. */
export function segments(tree: SyntaxTree, node: Node): string[] {
  const names: string[] = [];
  for (let at: Node | null = node; at !== null;) {
    const kind = tree.kind(at);
    if (kind === 'generic_type' || kind === 'generic_type_with_turbofish') at = tree.first(at);
    else if (kind !== 'scoped_identifier' && kind !== 'scoped_type_identifier') {
      if (kind !== 'bracketed_type') names.push(tree.text(at));
      break;
    } else {
      const name = tree.field(at, 'name');
      if (name !== null) names.push(tree.text(name));
      at = tree.field(at, 'path');
    }
  }
  return names.reverse();
}
