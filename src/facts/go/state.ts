import { append } from '../../model/append.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';
import type { Scopes } from '../lowering/owners.js';
import type { Lowering } from '../tree-sitter/lowering.js';

/** What lowering Go has to remember. */
export interface GoState {
  /** Names of the receivers of the methods around, innermost last. They are read as `this`. */
  readonly receivers: string[];
  /** The methods of the file by the type that they belong to; those whose type stands here are lowered with it. */
  readonly methods: Map<string, Node[]>;
  /** The types that the file declares, with what they are. */
  readonly types: ReadonlyMap<string, Node>;
  /** How the variables of the fields begin that are being declared, outermost first. */
  readonly prefixes: string[];
  /** Which function declares a name: others that assign to it assign to its variable. */
  readonly scopes: Scopes;
}

export type GoLowering = Lowering<GoState>;

export function methodsByReceiver(tree: SyntaxTree): Map<string, Node[]> {
  const methods = new Map<string, Node[]>();
  for (const node of tree.children(tree.root)) {
    if (tree.kind(node) !== 'method_declaration') continue;
    const type = receiverOf(tree, node).type;
    append(methods, type, node);
  }
  return methods;
}

export function declaredTypes(tree: SyntaxTree): ReadonlyMap<string, Node> {
  const declarations = tree.children(tree.root).filter((node) => tree.kind(node) === 'type_declaration');
  return new Map(
    declarations
      .flatMap((node) => tree.children(node))
      .flatMap((spec) => {
        const [name, type] = [tree.field(spec, 'name'), tree.field(spec, 'type')];
        return name === null ? [] : [[tree.text(name), type ?? spec] as const];
      }),
  );
}

/** `(s *Server)`, `(c *Cache[K])`: the name that the method gives it, and its type. */
export function receiverOf(tree: SyntaxTree, method: Node): { readonly name: string; readonly type: string } {
  const list = tree.field(method, 'receiver');
  const declaration = list === null ? null : tree.first(list);
  if (declaration === null) return { name: '', type: '' };
  const name = tree.field(declaration, 'name');
  let type = tree.field(declaration, 'type');
  while (type !== null && tree.kind(type) !== 'type_identifier') type = tree.first(type);
  return { name: name === null ? '' : tree.text(name), type: type === null ? '' : tree.text(type) };
}
