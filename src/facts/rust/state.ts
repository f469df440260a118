import { append } from '../../model/append.js';
import type { Lowering } from '../tree-sitter/lowering.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

/** What lowering Rust has to remember. */
export interface RustState {
  /** The `impl` blocks of the file by the type that they belong to; those whose type stands here are lowered with it. */
  readonly impls: Map<string, Node[]>;
  /** The types that the file declares at its top. */
  readonly types: ReadonlySet<string>;
  /** The types around, innermost last: what `Self` stands for. */
  readonly owners: string[];
  /** Names that stand for modules or crates, and those that the file gives to something of its own. */
  readonly bound: Set<string>;
  /** Modules that the file takes in from files of their own. */
  readonly modules: ReadonlySet<string>;
  /** The attributes before an item. */
  readonly attributes: ReadonlyMap<Node, readonly Node[]>;
}

export type RustLowering = Lowering<RustState>;

export function stateOf(tree: SyntaxTree): RustState {
  const impls = new Map<string, Node[]>();
  const types = new Set<string>();
  const modules = new Set<string>();
  for (const node of tree.children(tree.root)) {
    const kind = tree.kind(node);
    const name = tree.field(node, 'name');
    if (typeKinds.has(kind) && name !== null) types.add(tree.text(name));
    if (kind === 'mod_item' && name !== null && tree.field(node, 'body') === null) modules.add(tree.text(name));
    if (kind !== 'impl_item') continue;
    const own = typeName(tree, node);
    append(impls, own, node);
  }
  return { impls, types, owners: [], bound: new Set(modules), modules, attributes: attributesOf(tree) };
}

/** Attributes stand beside what they are for. */
function attributesOf(tree: SyntaxTree): Map<Node, readonly Node[]> {
  const found = new Map<Node, readonly Node[]>();
  const open: Node[] = [tree.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    let before: Node[] = [];
    for (const child of tree.children(node)) {
      if (tree.kind(child) === 'attribute_item') {
        before.push(child);
        continue;
      }
      if (before.length > 0) found.set(child, before);
      before = [];
      open.push(child);
    }
  }
  return found;
}

const typeKinds: ReadonlySet<string> = new Set(['struct_item', 'enum_item', 'trait_item', 'union_item']);

/** The last name of the type that an `impl` is for. */
export function typeName(tree: SyntaxTree, impl: Node): string {
  let type = tree.field(impl, 'type');
  while (type !== null && tree.kind(type) === 'generic_type') type = tree.field(type, 'type');
  const last = type !== null && tree.kind(type) === 'scoped_type_identifier' ? tree.field(type, 'name') : type;
  return last === null ? '' : tree.text(last);
}
